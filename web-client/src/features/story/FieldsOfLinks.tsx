import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activityAreas, territories } from '@/app/reference'
import { type Choice, PickMany, PickOne } from '@/ui'
import record from '@/ui/record.module.css'
import { problems, recommendations, type Story } from './queries'
import type { StoryFormType } from './StoryForm'

type FieldsOfLinksProps = {
  form: StoryFormType
  /** The story that the form starts with: names that may not be among the first found. */
  known?: Story
}

/** The choices, with those before them that were chosen earlier. */
const including = (first: Choice[], found: Choice[]): Choice[] => [
  ...first.filter(({ value }) => !found.some(other => other.value === value)),
  ...found,
]

/** Where it was, what it is about, what it carries out and solves. */
export function FieldsOfLinks({ form, known }: FieldsOfLinksProps) {
  const { t } = useTranslation('story')
  const [place, setPlace] = useState('')
  const [words, setWords] = useState('')
  const [picked, setPicked] = useState<Choice[]>(
    known?.problems.map(({ id, title }) => ({ value: id, label: title })) ?? [],
  )
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories(place)).data?.items ?? []
  const promises = useQuery(recommendations).data?.items ?? []
  const found = (useQuery(problems(words)).data?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: title,
  }))
  const optional = t('form.optional')
  return (
    <fieldset className={record.part}>
      <legend>{t('form.links')}</legend>
      <PickOne
        label={t('field.territoryId')}
        name="territoryId"
        error={form.errors.territoryId}
        choices={including(
          known?.territory ? [{ value: known.territory.id, label: known.territory.name }] : [],
          places.map(({ id, name }) => ({ value: id, label: name })),
        )}
        value={form.values.territoryId}
        onChange={value => form.setFieldValue('territoryId', value)}
        onSearch={setPlace}
      />
      <PickMany
        label={t('field.activityAreaIds')}
        hint={t('form.areasHint')}
        optional={optional}
        name="activityAreaIds"
        error={form.errors.activityAreaIds}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.activityAreaIds}
        onChange={value => form.setFieldValue('activityAreaIds', value)}
      />
      <PickOne
        label={t('fact.recommendation')}
        optional={optional}
        name="recommendationId"
        error={form.errors.recommendationId}
        choices={promises.map(({ id, number, text }) => ({
          value: id,
          label: `${number ?? ''} ${text}`.trim(),
        }))}
        value={form.values.recommendationId}
        onChange={value => form.setFieldValue('recommendationId', value)}
      />
      <PickMany
        label={t('fact.problems')}
        optional={optional}
        name="problemIds"
        error={form.errors.problemIds}
        choices={including(picked, found)}
        value={form.values.problemIds}
        onChange={value => {
          setPicked(including(picked, found).filter(choice => value.includes(choice.value)))
          form.setFieldValue('problemIds', value)
        }}
        onSearch={setWords}
      />
    </fieldset>
  )
}
