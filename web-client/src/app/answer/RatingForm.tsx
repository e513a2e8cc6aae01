import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Select, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { type AnswerCalls, RATINGS } from './kinds'

type RatingFormProps = { rate: AnswerCalls['rate']; forget: readonly string[]; onDone: () => void }
type RatingValues = { rating: (typeof RATINGS)[number]; text: string }

/** Whether the answer answers, in the author's words; said once. */
export function RatingForm({ rate, forget, onDone }: RatingFormProps) {
  const { t } = useTranslation('answer')
  const form = useForm<RatingValues>({ mode: 'controlled', initialValues: { rating: 'yes', text: '' } })
  const act = useAct({
    send: ({ rating, text }: RatingValues, key) => rate({ rating, text: text.trim() || null }, key),
    told: t('done'),
    forget: [forget],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('act.rate')}>
      <p className={record.quiet}>{t('rateHint')}</p>
      <Select
        label={t('field.rating')}
        name="rating"
        {...form.getInputProps('rating')}
        choices={RATINGS.map(rating => ({ value: rating, label: t(`rating.${rating}`) }))}
      />
      <TextArea
        label={t('field.words')}
        optional={t('optional')}
        name="text"
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
      />
    </ActForm>
  )
}
