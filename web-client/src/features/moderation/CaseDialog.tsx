import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { dateTime, relative } from '@/i18n/format'
import { Anchor, Badge, Button, Dialog, Meta, Notice, Skeleton, TextArea, Timeline, toast } from '@/ui'
import { DecisionForm } from './DecisionForm'
import css from './moderation.module.css'
import { type Case, claim, decide, oneCase, release, review } from './queries'
import { Reveal } from './Reveal'

/**
 * One case over the queue: the words at issue, who reported them and how reliable they were, what can be done. It stays
 * while it is closed, so that the browser gives the focus back to the row.
 */
export function CaseDialog({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('moderation')
  const { data, isError, error } = useQuery({ ...oneCase(id ?? ''), enabled: id !== undefined })
  return (
    <Dialog title={data ? data.title : t('case.title')} open={id !== undefined} onClose={onClose}>
      {isError && <Notice tone="call">{reason(error)}</Notice>}
      {!data && !isError && <Skeleton lines={8} />}
      {data && <Whole key={data.id} of={data} onClose={onClose} />}
    </Dialog>
  )
}

function Whole({ of, onClose }: { of: Case; onClose: () => void }) {
  const { t } = useTranslation('moderation')
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function run(work: () => Promise<unknown>, done?: string) {
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
      if (done) {
        toast(done)
        onClose()
      }
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={css.case}>
      <Meta>
        <Badge>{t(`status.${of.status}`)}</Badge>
        {of.urgent && <Badge tone="call">{t('urgent')}</Badge>}
        {of.autoMasked && <Badge>{t('autoMasked')}</Badge>}
        <span>{t('case.due', { when: dateTime(of.dueAt), ago: relative(of.dueAt) })}</span>
        <Anchor href={of.path}>{t('case.open')}</Anchor>
      </Meta>
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      {of.subjectChanged && (
        <Notice tone="call">
          <p>{t('case.changed')}</p>
        </Notice>
      )}
      <blockquote className={css.excerpt}>{of.excerpt}</blockquote>
      {of.claimedBy && (
        <p>
          {t('case.claimed', {
            name: of.claimedBy.name ?? t('somebody'),
            until: of.claimedUntil ? dateTime(of.claimedUntil) : '',
          })}
        </p>
      )}
      <p className={css.acts}>
        {of.actions.includes('claim') && of.status === 'open' && (
          <Button look="main" busy={busy} onClick={() => run(() => claim(client, of.id))}>
            {t('case.claim')}
          </Button>
        )}
        {of.actions.includes('release') && (
          <Button busy={busy} onClick={() => run(() => release(client, of.id))}>
            {t('case.release')}
          </Button>
        )}
      </p>
      {of.actions.includes('release') && <Reveal id={of.id} />}
      {of.actions.includes('hide') && (
        <DecisionForm
          busy={busy}
          submit={t('decide.submit')}
          onDecide={decision => run(() => decide(client, of.id, decision), t('decide.done'))}
        />
      )}
      {of.rule && (
        <p>{t('case.rule', { rule: t(`rule.${of.rule}`), name: of.decidedBy?.name ?? t('somebody') })}</p>
      )}
      {of.reason && <p>{of.reason}</p>}
      {of.appealText && (
        <>
          <h3>{t('case.appeal')}</h3>
          <blockquote className={css.excerpt}>{of.appealText}</blockquote>
          {of.appealDueAt && <p>{t('case.appealDue', { when: dateTime(of.appealDueAt) })}</p>}
        </>
      )}
      {of.actions.includes('overturn') && (
        <ReviewForm
          busy={busy}
          onReview={(action, why) =>
            run(() => review(client, of.id, action, why), t(`review.done.${action}`))
          }
        />
      )}
      {of.reviewReason && <p>{t('case.review', { text: of.reviewReason })}</p>}
      <h3>{t('case.reports', { count: of.reportCount })}</h3>
      <ul role="list" className={css.reports}>
        {of.reports.map(report => (
          <li key={`${report.by.id}`}>
            <strong>{t(`reason.${report.reason}`)}</strong> · {report.by.name ?? t('somebody')} ·{' '}
            {t('case.accuracy', { right: report.right, decided: report.decided })} · {relative(report.at)}
            {report.text && <p>{report.text}</p>}
          </li>
        ))}
      </ul>
      {of.history.length > 0 && (
        <>
          <h3>{t('case.history')}</h3>
          <Timeline
            label={t('case.history')}
            moments={of.history.map((step, place) => ({
              key: `${step.at}-${place}`,
              title: t(`did.${step.action as 'claim'}`),
              when: `${dateTime(step.at)} · ${step.by?.name ?? t('system')}`,
            }))}
          />
        </>
      )}
    </div>
  )
}

type ReviewFormProps = { busy: boolean; onReview: (action: 'uphold' | 'overturn', why: string) => void }

function ReviewForm({ busy, onReview }: ReviewFormProps) {
  const { t } = useTranslation('moderation')
  const [why, setWhy] = useState('')
  const [empty, setEmpty] = useState(false)

  function send(event: FormEvent | undefined, action: 'uphold' | 'overturn') {
    event?.preventDefault()
    setEmpty(!why.trim())
    if (why.trim()) onReview(action, why.trim())
  }

  return (
    <form onSubmit={event => send(event, 'uphold')} aria-label={t('review.title')}>
      <TextArea
        name="review"
        label={t('review.why')}
        error={empty && t('review.needed')}
        rows={3}
        maxLength={2000}
        value={why}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      <p className={css.acts}>
        <Button look="main" busy={busy} onClick={() => send(undefined, 'overturn')}>
          {t('review.overturn')}
        </Button>
        <Button busy={busy} onClick={() => send(undefined, 'uphold')}>
          {t('review.uphold')}
        </Button>
      </p>
    </form>
  )
}
