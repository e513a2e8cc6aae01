import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, PickOne, TextField } from '@/ui'
import type { ProblemFormType } from './ProblemForm'
import css from './problem.module.css'
import { territories } from './queries'

type FieldsOfPlaceProps = {
  form: ProblemFormType
  /** The territory that the form starts with: its name may not be among the first found. */
  known?: { id: string; name: string } | null
}

/** Where it is: a territory, a point, or everywhere. */
export function FieldsOfPlace({ form, known }: FieldsOfPlaceProps) {
  const { t } = useTranslation('problem')
  const [typed, setTyped] = useState('')
  const found = useQuery(territories(typed)).data?.items ?? []
  const optional = t('form.optional')
  const choices = found.map(({ id, name }) => ({ value: id, label: name }))
  if (known && !found.some(one => one.id === known.id))
    choices.unshift({ value: known.id, label: known.name })
  return (
    <fieldset className={css.part}>
      <legend>{t('form.place')}</legend>
      <PickOne
        label={t('field.territoryId')}
        hint={t('form.placeHint')}
        name="territoryId"
        error={form.errors.territoryId}
        choices={choices}
        value={form.values.territoryId}
        onChange={value => form.setFieldValue('territoryId', value)}
        onSearch={setTyped}
      />
      <TextField
        label={t('field.location')}
        hint={t('form.locationHint')}
        optional={optional}
        {...form.getInputProps('location')}
        name="location"
      />
      <Checkbox
        label={t('field.everywhere')}
        name="everywhere"
        checked={form.values.everywhere}
        onChange={event => form.setFieldValue('everywhere', event.currentTarget.checked)}
      />
    </fieldset>
  )
}
