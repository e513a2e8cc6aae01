import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Dialog, TextArea } from '@/ui'
import { CLAIMS, type Claim } from './queries'

/** Refuses a claim; the reason is told to the claimant. */
export function RefuseDialog({ claim, onClose }: { claim: Claim | undefined; onClose: () => void }) {
  const { t } = useTranslation('claim')
  return (
    <Dialog
      title={t('desk.askRefuse', { name: claim?.organization.shortName ?? '' })}
      open={claim !== undefined}
      onClose={onClose}
    >
      {claim && <RefuseForm claim={claim} onDone={onClose} />}
    </Dialog>
  )
}

function RefuseForm({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const { t } = useTranslation('claim')
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('desk.noReason')) },
  })
  const act = useAct({
    send: (given: { reason: string }, key) =>
      unwrap(
        api.POST('/api/v1/claims/{id}/actions/refuse', {
          params: { path: { id: claim.id }, header: { 'Idempotency-Key': key } },
          body: { reason: given.reason.trim() },
        }),
      ),
    told: t('desk.refused'),
    forget: [CLAIMS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('action.refuse')} look="danger">
      <TextArea
        label={t('desk.reason')}
        hint={t('desk.reasonHint')}
        name="reason"
        maxLength={2000}
        {...form.getInputProps('reason')}
      />{' '}
    </ActForm>
  )
}
