import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import type { AnswerCalls } from './kinds'

type ReasonFormProps = {
  action: 'dispute' | 'uphold'
  calls: AnswerCalls
  forget: readonly string[]
  onDone: () => void
}

/** Why an answer is none, or why it stands. Everybody reads it. */
export function ReasonForm({ action, calls, forget, onDone }: ReasonFormProps) {
  const { t } = useTranslation('answer')
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('dispute.needReason')) },
  })
  const act = useAct({
    send: ({ reason }: { reason: string }, key) => calls[action](reason.trim(), key),
    told: t('done'),
    forget: [forget],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t(`act.${action}`)}>
      <p className={record.quiet}>{t(`dispute.explain.${action}`)}</p>
      <TextArea
        label={t('field.reason')}
        hint={t('hint.reason')}
        name="reason"
        rows={5}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </ActForm>
  )
}
