import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, PickOne, TextField } from '@/ui'
import { territories } from '../reference'
import { PointPick } from './PointPick'

/** Where something is: a territory, a point written as «lat, lon», or everywhere. */
export type PlaceValues = { territoryId: string | null; location: string; everywhere: boolean }

type PlaceFieldsProps = {
  values: PlaceValues
  errors: Record<string, ReactNode>
  onChange: <K extends keyof PlaceValues>(field: K, value: PlaceValues[K]) => void
  /** The territory that the form starts with: its name may not be among the first found. */
  known?: { id: string; name: string } | null
}

/** The fields of a place. */
export function PlaceFields({ values, errors, onChange, known }: PlaceFieldsProps) {
  const { t } = useTranslation('map')
  const [typed, setTyped] = useState('')
  const found = useQuery(territories(typed)).data?.items ?? []
  const choices = found.map(({ id, name }) => ({ value: id, label: name }))
  if (known && !found.some(one => one.id === known.id))
    choices.unshift({ value: known.id, label: known.name })
  return (
    <>
      <PickOne
        label={t('field.territory')}
        hint={t('field.territoryHint')}
        name="territoryId"
        error={errors.territoryId}
        choices={choices}
        value={values.territoryId}
        onChange={value => onChange('territoryId', value)}
        onSearch={setTyped}
      />
      <TextField
        label={t('field.point')}
        hint={t('field.pointHint')}
        optional={t('field.optional')}
        name="location"
        value={values.location}
        error={errors.location}
        onChange={event => onChange('location', event.currentTarget.value)}
      />
      <PointPick
        value={values.location}
        near={found.find(({ id }) => id === values.territoryId)?.location ?? undefined}
        onPick={point => onChange('location', point)}
      />
      <Checkbox
        label={t('field.everywhere')}
        name="everywhere"
        checked={values.everywhere}
        onChange={event => onChange('everywhere', event.currentTarget.checked)}
      />
    </>
  )
}
