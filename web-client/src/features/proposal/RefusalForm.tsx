import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea } from '@/ui'
import { PROPOSALS, type Proposal } from './queries'
import type { Amendment } from './together'

type RefusalFormProps = { proposal: Proposal; amendment: Amendment; onDone: () => void }

/** Why the authors do not take an amendment. */
export function RefusalForm({ proposal, amendment, onDone }: RefusalFormProps) {
  const { t } = useTranslation('proposal')
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('amendment.needReason')) },
  })
  const act = useAct({
    send: ({ reason }: { reason: string }, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/amendments/{amendment}/actions/reject', {
          params: {
            path: { id: proposal.id, amendment: amendment.id },
            header: { 'Idempotency-Key': key },
          },
          body: { reason: reason.trim() },
        }),
      ),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('amendment.act.reject')}>
      <TextArea
        label={t('act.field.reason')}
        hint={t('act.hint.reason')}
        name="reason"
        rows={4}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </ActForm>
  )
}
