import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { ReportProblem } from '@/app/ReportProblem'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { number } from '@/i18n/format'
import { Badge, Button, Dialog, Meta, Notice, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { DISCUSSIONS, type Discussion, type Statement } from './queries'

const CHOICES: readonly Schemas['OpinionVote'][] = ['agree', 'disagree', 'pass']

type StatementRowProps = { discussion: Discussion; statement: Statement }

/** A statement: its words, one's own vote, and how all have voted once that is given. */
export function StatementRow({ discussion, statement }: StatementRowProps) {
  const { t } = useTranslation('discussion')
  const { tally } = statement
  return (
    <li className={record.row}>
      <p className={record.name} lang={statement.language}>
        {statement.text}
      </p>
      <Meta>
        {statement.mine && <Badge>{t('opinion.mine')}</Badge>}
        {statement.status !== 'published' && <span>{t(`opinion.status.${statement.status}`)}</span>}
        {statement.reason && <span>{t('opinion.reason', { reason: statement.reason })}</span>}
        {tally && (
          <span>
            {t('opinion.tally', {
              agree: number(tally.agree),
              disagree: number(tally.disagree),
              pass: number(tally.pass),
            })}
          </span>
        )}
      </Meta>
      {statement.actions.includes('vote') && <VoteButtons discussion={discussion} statement={statement} />}
      {statement.actions.includes('publish') && <Review discussion={discussion} statement={statement} />}
      {statement.status === 'published' && !statement.mine && (
        <ReportProblem subjectType="opinion_statement" subjectId={statement.id} title={statement.text} />
      )}
    </li>
  )
}

function VoteButtons({ discussion, statement }: StatementRowProps) {
  const { t } = useTranslation('discussion')
  const act = useAct({
    send: (choice: Schemas['OpinionVote']) =>
      unwrap(
        api.PUT('/api/v1/discussions/{id}/statements/{statementId}/vote', {
          params: { path: { id: discussion.id, statementId: statement.id } },
          body: { choice },
        }),
      ),
    told: t('opinion.counted'),
    forget: [DISCUSSIONS],
  })
  return (
    <>
      {act.message && <Notice tone="call">{act.message}</Notice>}
      <fieldset className={record.acts} aria-label={t('opinion.yours', { text: statement.text })}>
        {CHOICES.map(choice => (
          <Button
            key={choice}
            small
            look={statement.vote === choice ? 'main' : 'plain'}
            aria-pressed={statement.vote === choice}
            busy={act.busy}
            onClick={() => act.do(choice)}
          >
            {t(`opinion.vote.${choice}`)}
          </Button>
        ))}
      </fieldset>
    </>
  )
}

/** For moderators: people vote on it, or its author reads why not. */
function Review({ discussion, statement }: StatementRowProps) {
  const { t } = useTranslation('discussion')
  const [returning, setReturning] = useState(false)
  const path = { id: discussion.id, statementId: statement.id }
  const publish = useAct({
    send: (_: undefined, key) =>
      unwrap(
        api.POST('/api/v1/discussions/{id}/statements/{statementId}/actions/publish', {
          params: { path, header: { 'Idempotency-Key': key } },
        }),
      ),
    told: t('act.done'),
    forget: [DISCUSSIONS],
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('form.needed')) },
  })
  const giveBack = useAct({
    send: ({ reason }: { reason: string }, key) =>
      unwrap(
        api.POST('/api/v1/discussions/{id}/statements/{statementId}/actions/return', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: { reason: reason.trim() },
        }),
      ),
    told: t('act.done'),
    forget: [DISCUSSIONS],
    onDone: () => setReturning(false),
    onFaults: form.setErrors,
  })
  return (
    <>
      {publish.message && <Notice tone="call">{publish.message}</Notice>}
      <p className={record.acts}>
        <Button small look="main" busy={publish.busy} onClick={() => publish.do(undefined)}>
          {t('opinion.publish')}
        </Button>
        <Button small onClick={() => setReturning(true)}>
          {t('opinion.return')}
        </Button>
      </p>
      <Dialog title={t('opinion.return')} open={returning} onClose={() => setReturning(false)}>
        <ActForm form={form} act={giveBack} submit={t('opinion.return')}>
          <TextArea
            label={t('act.reason')}
            rows={3}
            maxLength={1000}
            {...form.getInputProps('reason')}
            name="reason"
          />
        </ActForm>
      </Dialog>
    </>
  )
}
