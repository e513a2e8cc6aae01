import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason as why } from '@/app/reason'
import { api, unwrap } from '@/contract/api'
import { Button, Dialog, ErrorSummary, Notice, TextArea, toast } from '@/ui'
import css from './common.module.css'
import { type EvidenceItem, forgetFigures } from './queries'

/** Another person accepts a proof, or rejects it with a reason. */
export function Decide({ recommendation, item }: { recommendation: string; item: EvidenceItem }) {
  const { t } = useTranslation('resolution')
  const client = useQueryClient()
  const [rejecting, setRejecting] = useState(false)
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const params = { path: { id: recommendation, evidenceId: item.id } }
  const decide = useMutation({
    mutationFn: (action: 'accept' | 'reject') =>
      action === 'accept'
        ? unwrap(api.POST('/api/v1/recommendations/{id}/evidence/{evidenceId}/actions/accept', { params }))
        : unwrap(
            api.POST('/api/v1/recommendations/{id}/evidence/{evidenceId}/actions/reject', {
              params,
              body: { reason: reason.trim() },
            }),
          ),
    onSuccess: async (_, action) => {
      setRejecting(false)
      toast(t(action === 'accept' ? 'evidence.accepted' : 'evidence.rejected'))
      await forgetFigures(client)
    },
    onError: () => setAttempt(count => count + 1),
  })
  const empty = attempt > 0 && !reason.trim()
  function reject(event: FormEvent) {
    event.preventDefault()
    if (reason.trim()) decide.mutate('reject')
    else setAttempt(count => count + 1)
  }
  return (
    <>
      {decide.isError && !rejecting && <Notice tone="call" title={why(decide.error)} live />}
      <p className={css.acts}>
        {item.actions.includes('accept') && (
          <Button small look="main" busy={decide.isPending} onClick={() => decide.mutate('accept')}>
            {t('evidence.accept')}
          </Button>
        )}
        {item.actions.includes('reject') && (
          <Button
            small
            onClick={() => {
              decide.reset()
              setAttempt(0)
              setRejecting(true)
            }}
          >
            {t('evidence.reject')}
          </Button>
        )}
      </p>
      <Dialog title={t('evidence.rejectTitle')} open={rejecting} onClose={() => setRejecting(false)}>
        <form noValidate onSubmit={reject} className={css.form}>
          <ErrorSummary
            attempt={attempt}
            errors={empty ? { reason: t('step.fault.empty') } : {}}
            message={decide.isError ? why(decide.error) : undefined}
          />
          <TextArea
            name="reason"
            label={t('step.field.reason')}
            hint={t('evidence.rejectHint')}
            error={empty ? t('step.fault.empty') : undefined}
            maxLength={4000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Button type="submit" look="danger" busy={decide.isPending}>
            {t('evidence.reject')}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
