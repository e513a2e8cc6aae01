import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { Select, TextArea, TextField } from '@/ui'
import { DISCUSSIONS } from './queries'

const KINDS = ['consent', 'single', 'ranked', 'dots'] as const
const LEVELS = ['mail', 'identity'] as const
const RESULTS = ['always', 'after_answer', 'after_close'] as const
type Values = {
  kind: (typeof KINDS)[number]
  question: string
  options: string
  dots: string
  results: (typeof RESULTS)[number]
  level: (typeof LEVELS)[number]
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const inputOf = ({ kind, question, options, dots, results, level }: Values): Schemas['PollInput'] => ({
  kind,
  question: question.trim(),
  options: kind === 'consent' ? null : linesOf(options),
  dots: kind === 'dots' ? Number(dots) : null,
  results,
  level,
})

/** A question with options inside of an open discussion. */
export function PollForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('discussion')
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      kind: 'consent',
      question: '',
      options: '',
      dots: '5',
      results: 'always',
      level: 'mail',
    },
    validate: {
      question: value => (value.trim() ? null : t('form.needed')),
      options: (value, { kind }) =>
        kind === 'consent' || linesOf(value).length > 1 ? null : t('poll.needOptions'),
    },
  })
  const { kind } = form.values
  const act = useAct({
    send: (given: Values, key) =>
      unwrap(
        api.POST('/api/v1/discussions/{id}/polls', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: inputOf(given),
        }),
      ),
    told: t('act.done'),
    forget: [DISCUSSIONS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('act.ask')}>
      <Select
        label={t('poll.field.kind')}
        hint={t(`poll.explain.${kind}`)}
        {...form.getInputProps('kind')}
        name="kind"
        choices={KINDS.map(one => ({ value: one, label: t(`poll.kind.${one}`) }))}
      />
      <TextField
        label={t('poll.field.question')}
        maxLength={300}
        {...form.getInputProps('question')}
        name="question"
      />
      {kind !== 'consent' && (
        <TextArea
          label={t('poll.field.options')}
          hint={t('poll.optionsHint')}
          rows={5}
          {...form.getInputProps('options')}
          name="options"
        />
      )}
      {kind === 'dots' && (
        <TextField
          label={t('poll.field.dots')}
          type="number"
          min={1}
          max={20}
          {...form.getInputProps('dots')}
          name="dots"
        />
      )}
      <Select
        label={t('poll.field.results')}
        hint={t('poll.resultsHint')}
        {...form.getInputProps('results')}
        name="results"
        choices={RESULTS.map(one => ({ value: one, label: t(`poll.shown.${one}`) }))}
      />
      <Select
        label={t('poll.field.level')}
        hint={t('poll.levelHint')}
        {...form.getInputProps('level')}
        name="level"
        choices={LEVELS.map(one => ({ value: one, label: t(`poll.level.${one}`) }))}
      />
    </ActForm>
  )
}
