import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AreaPick } from '@/app/map/AreaPick'
import { PlaceFields } from '@/app/map/PlaceFields'
import { pointOf } from '@/app/point'
import { territoryOf } from '@/app/reference'
import record from '@/ui/record.module.css'
import type { ProblemFormType } from './ProblemForm'

type FieldsOfPlaceProps = { form: ProblemFormType; known?: { id: string; name: string } | null }

/** Where it is. */
export function FieldsOfPlace({ form, known }: FieldsOfPlaceProps) {
  const { t } = useTranslation('problem')
  const { territoryId, location } = form.values
  const point = pointOf(location)
  const territory = useQuery({ ...territoryOf(territoryId ?? ''), enabled: territoryId !== null }).data
  return (
    <fieldset className={record.part}>
      <legend>{t('form.place')}</legend>
      <PlaceFields
        values={form.values}
        errors={form.errors}
        known={known}
        onChange={(field, value) => form.setFieldValue(field, value as never)}
      />
      <AreaPick
        near={point ?? territory?.location ?? undefined}
        value={form.values.area}
        error={form.errors.area}
        onChange={area => form.setFieldValue('area', area)}
      />
    </fieldset>
  )
}
