import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Select, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { RATINGS, rate } from './answering'
import { type Answer, PROPOSALS, type Proposal } from './queries'

type RatingFormProps = { proposal: Proposal; answer: Answer; onDone: () => void }
type RatingValues = { rating: (typeof RATINGS)[number]; text: string }

/** Whether the answer answers, in the author's words; said once. */
export function RatingForm({ proposal, answer, onDone }: RatingFormProps) {
  const { t } = useTranslation('proposal')
  const form = useForm<RatingValues>({ mode: 'controlled', initialValues: { rating: 'yes', text: '' } })
  const act = useAct({
    send: ({ rating, text }: RatingValues, key) =>
      rate(proposal.id, answer.id, { rating, text: text.trim() || null }, key),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('answer.rate')}>
      <p className={record.quiet}>{t('answer.rateHint')}</p>
      <Select
        label={t('answer.field.rating')}
        name="rating"
        {...form.getInputProps('rating')}
        choices={RATINGS.map(rating => ({ value: rating, label: t(`answer.rating.${rating}`) }))}
      />
      <TextArea
        label={t('act.field.words')}
        optional={t('form.optional')}
        name="text"
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
      />
    </ActForm>
  )
}
