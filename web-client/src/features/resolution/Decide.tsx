import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, Dialog, Notice, TextArea } from '@/ui'
import css from './common.module.css'
import { type EvidenceItem, FIGURES } from './queries'

type DecideProps = { recommendation: string; item: EvidenceItem }

/** Another person accepts a proof, or rejects it with a reason. */
export function Decide({ recommendation, item }: DecideProps) {
  const { t } = useTranslation('resolution')
  const [rejecting, setRejecting] = useState(false)
  const accept = useAct({
    send: (_: undefined, key) =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/evidence/{evidenceId}/actions/accept', {
          params: {
            path: { id: recommendation, evidenceId: item.id },
            header: key ? { 'Idempotency-Key': key } : {},
          },
        }),
      ),
    told: t('evidence.accepted'),
    forget: FIGURES,
  })
  return (
    <>
      {accept.message && <Notice tone="call" title={accept.message} live />}
      <p className={css.acts}>
        {item.actions.includes('accept') && (
          <Button small look="main" busy={accept.busy} onClick={() => accept.do(undefined)}>
            {t('evidence.accept')}
          </Button>
        )}
        {item.actions.includes('reject') && (
          <Button small onClick={() => setRejecting(true)}>
            {t('evidence.reject')}
          </Button>
        )}
      </p>
      <Dialog title={t('evidence.rejectTitle')} open={rejecting} onClose={() => setRejecting(false)}>
        {rejecting && (
          <RejectForm recommendation={recommendation} item={item} onDone={() => setRejecting(false)} />
        )}
      </Dialog>
    </>
  )
}

function RejectForm({ recommendation, item, onDone }: DecideProps & { onDone: () => void }) {
  const { t } = useTranslation('resolution')
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('step.fault.empty')) },
  })
  const act = useAct({
    send: ({ reason }: typeof form.values, key) =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/evidence/{evidenceId}/actions/reject', {
          params: {
            path: { id: recommendation, evidenceId: item.id },
            header: key ? { 'Idempotency-Key': key } : {},
          },
          body: { reason: reason.trim() },
        }),
      ),
    told: t('evidence.rejected'),
    forget: FIGURES,
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('evidence.reject')} look="danger">
      <TextArea
        label={t('step.field.reason')}
        hint={t('evidence.rejectHint')}
        maxLength={4000}
        {...form.getInputProps('reason')}
        name="reason"
      />
    </ActForm>
  )
}
