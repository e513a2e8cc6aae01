import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PickOne } from '@/ui'
import record from '@/ui/record.module.css'
import type { ProposalFormType } from './ProposalForm'
import { type Proposal, problems, recommendations } from './queries'

type Named = { id: string; title: string }

type FieldsOfLinksProps = { form: ProposalFormType; known?: Proposal; isTaken: boolean }

/** What it answers to: a problem, a recommendation of a round table. */
export function FieldsOfLinks({ form, known, isTaken }: FieldsOfLinksProps) {
  const { t } = useTranslation('proposal')
  const [typedProblem, setTypedProblem] = useState('')
  const [typedRecommendation, setTypedRecommendation] = useState('')
  const foundProblems: Named[] = useQuery(problems(typedProblem)).data?.items ?? []
  const foundRecommendations: Named[] = (
    useQuery(recommendations(typedRecommendation)).data?.items ?? []
  ).map(({ id, number, text }) => ({ id, title: `${number}. ${text}` }))
  const choices = (found: Named[], linked: Named | null | undefined) =>
    [...(linked && !found.some(one => one.id === linked.id) ? [linked] : []), ...found].map(
      ({ id, title }) => ({
        value: id,
        label: title,
      }),
    )
  return (
    <fieldset className={record.part} disabled={isTaken}>
      <legend>{t('form.links')}</legend>
      <PickOne
        label={t('field.problemId')}
        hint={t('form.problemHint')}
        optional={t('form.optional')}
        name="problemId"
        error={form.errors.problemId}
        choices={choices(foundProblems, known?.problem)}
        value={form.values.problemId}
        onChange={value => form.setFieldValue('problemId', value)}
        onSearch={setTypedProblem}
      />
      <PickOne
        label={t('field.recommendationId')}
        hint={t('form.recommendationHint')}
        optional={t('form.optional')}
        name="recommendationId"
        error={form.errors.recommendationId}
        choices={choices(foundRecommendations, known?.recommendation)}
        value={form.values.recommendationId}
        onChange={value => form.setFieldValue('recommendationId', value)}
        onSearch={setTypedRecommendation}
      />
    </fieldset>
  )
}
