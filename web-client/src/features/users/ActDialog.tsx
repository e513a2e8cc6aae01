import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason as why } from '@/app/reason'
import { Button, Dialog, ErrorSummary, TextArea, toast } from '@/ui'
import { act, type User, type UserAction } from './queries'
import css from './users.module.css'

type ActDialogProps = { user: User; action: UserAction; onClose: () => void }

/** Does something grave to an account, with a reason that stays in the audit. */
export function ActDialog({ user, action, onClose }: ActDialogProps) {
  const { t } = useTranslation('users')
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const send = useMutation({
    mutationFn: () => act(client, user.id, action, reason.trim()),
    onSuccess: () => {
      toast(t(`done.${action}`))
      onClose()
    },
    onError: () => setAttempt(count => count + 1),
  })
  const empty = attempt > 0 && !reason.trim()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim()) send.mutate()
    else setAttempt(count => count + 1)
  }

  return (
    <Dialog title={t(`ask.${action}`, { name: user.displayName })} open onClose={onClose}>
      <form noValidate onSubmit={submit} className={css.form}>
        <ErrorSummary
          attempt={attempt}
          errors={empty ? { reason: t('reason.empty') } : {}}
          message={send.isError ? why(send.error) : undefined}
        />
        <p>{t(`explain.${action}`)}</p>
        <TextArea
          name="reason"
          label={t('reason.label')}
          hint={t('reason.hint')}
          error={empty ? t('reason.empty') : undefined}
          maxLength={1000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Button type="submit" look={action === 'unblock' ? 'main' : 'danger'} busy={send.isPending}>
          {t(`action.${action}`)}
        </Button>
      </form>
    </Dialog>
  )
}
