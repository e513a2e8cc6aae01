import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Select, TextArea } from '@/ui'
import record from '@/ui/record.module.css'

type Reason = { reason: string; organizationId: string }

type ReasonFormProps = {
  action: 'dispute' | 'uphold'
  /** What follows from it. */
  explain: string
  /** In whose name it can be said, when there is a choice. */
  behalf?: { label: string; choices: { value: string; label: string }[] } | undefined
  send: (given: Reason, key: string | undefined) => Promise<unknown>
  forget: readonly string[]
  onDone: () => void
}

/** Why an answer is none, or why it stands. Everybody reads it. */
export function ReasonForm({ action, explain, behalf, send, forget, onDone }: ReasonFormProps) {
  const { t } = useTranslation('answer')
  const form = useForm<Reason>({
    mode: 'controlled',
    initialValues: { reason: '', organizationId: '' },
    validate: { reason: value => (value.trim() ? null : t('dispute.needReason')) },
  })
  const act = useAct({
    send: (given: Reason, key) => send({ ...given, reason: given.reason.trim() }, key),
    told: t('done'),
    forget: [forget],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t(`act.${action}`)}>
      <p className={record.quiet}>{explain}</p>
      {behalf && <Select {...behalf} name="organizationId" {...form.getInputProps('organizationId')} />}
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
