import { IconFlag } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type Schemas, unwrap } from '@/contract/api'
import { Button, Dialog, LinkButton, Notice, Select, TextArea, toast } from '@/ui'
import { keyAfter, newKey } from './onceKey'
import { reason as inWords } from './reason'
import { useSession } from './session'

const REASONS = ['personal_data', 'threat', 'illegal', 'insult', 'spam', 'misleading'] as const
type Reason = (typeof REASONS)[number]

type ReportProblemProps = {
  /** What is reported, as moderation knows it. */
  subjectType: Schemas['ReportInput']['subjectType']
  subjectId: string
  title: string
}

/** «Report a problem» on the page of any thing: a reason, more words if need be; a visitor signs in first. */
export function ReportProblem({ subjectType, subjectId, title }: ReportProblemProps) {
  const { t } = useTranslation('app')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  const [open, setOpen] = useState(false)
  const icon = <IconFlag aria-hidden="true" size="1.2em" />

  if (session.state !== 'signed-in')
    return (
      <LinkButton small look="quiet" icon={icon} href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
        {t('report.button')}
      </LinkButton>
    )
  return (
    <>
      <Button small look="quiet" icon={icon} onClick={() => setOpen(true)}>
        {t('report.button')}
      </Button>
      <Dialog title={t('report.title', { title })} open={open} onClose={() => setOpen(false)}>
        <ReportForm subjectType={subjectType} subjectId={subjectId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

type ReportFormProps = Omit<ReportProblemProps, 'title'> & { onDone: () => void }

function ReportForm({ subjectType, subjectId, onDone }: ReportFormProps) {
  const { t } = useTranslation('app')
  const [reason, setReason] = useState<Reason>('spam')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [key, setKey] = useState(newKey)

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    try {
      await unwrap(
        api.POST('/api/v1/moderation/reports', {
          body: { subjectType, subjectId, reason, text: text.trim() || null },
          params: { header: { 'Idempotency-Key': key } },
        }),
      )
      toast(t('report.thanks'))
      onDone()
    } catch (error) {
      setFailure(error)
      setKey(keyAfter(error, key))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={send}>
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{inWords(failure)}</p>
        </Notice>
      )}
      <Select
        name="reason"
        label={t('report.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value as Reason)}
        choices={REASONS.map(one => ({ value: one, label: t(`report.reasons.${one}`) }))}
      />
      <TextArea
        name="report-text"
        label={t('report.text')}
        optional={t('report.optional')}
        hint={t('report.hint')}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button type="submit" look="main" busy={busy}>
        {t('report.send')}
      </Button>
    </form>
  )
}
