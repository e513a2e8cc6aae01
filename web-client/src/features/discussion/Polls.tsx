import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmFirst } from '@/app/ConfirmFirst'
import { TakeAway } from '@/app/list/TakeAway'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { number } from '@/i18n/format'
import { Button, DataTable, LinkButton, Notice, Section } from '@/ui'
import record from '@/ui/record.module.css'
import { BallotForm } from './BallotForm'
import css from './discussion.module.css'
import { DISCUSSIONS, type Discussion, type Poll, polls } from './queries'
import { useOptionName } from './useOptionName'

/** Polls of a discussion: the question, one's own answer, the results by side. */
export function Polls({ discussion }: { discussion: Discussion }) {
  const { t } = useTranslation('discussion')
  const items = useQuery(polls(discussion.id)).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('poll.title')}>
      {items.map(poll => (
        <PollItem key={poll.id} poll={poll} discussion={discussion} />
      ))}
      <TakeAway api={`/api/v1/discussions/${discussion.id}/polls`} />
    </Section>
  )
}

function PollItem({ poll, discussion }: { poll: Poll; discussion: Discussion }) {
  const { t } = useTranslation('discussion')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  return (
    <section className={css.poll} aria-labelledby={`poll-${poll.id}`}>
      <h3 id={`poll-${poll.id}`}>{poll.question}</h3>
      <p className={record.quiet}>
        {t(`poll.explain.${poll.kind}`)} {poll.dots && t('poll.each', { count: poll.dots })}{' '}
        {!poll.open && t('poll.closed')}
      </p>
      {poll.level === 'identity' && <p className={record.quiet}>{t('poll.identity')}</p>}
      {poll.confirmFirst && <ConfirmFirst />}
      {poll.open && session.state === 'signed-in' && !poll.confirmFirst && (
        <BallotForm poll={poll} discussion={discussion.id} />
      )}
      {poll.open && session.state !== 'signed-in' && (
        <p className={record.acts}>
          <LinkButton small href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
            {t('poll.signIn')}
          </LinkButton>
        </p>
      )}
      <Results poll={poll} />
      {poll.open && discussion.actions.includes('ask') && <ClosePoll poll={poll} id={discussion.id} />}
    </section>
  )
}

function Results({ poll }: { poll: Poll }) {
  const { t } = useTranslation('discussion')
  const name = useOptionName(poll)
  const rows = poll.options.flatMap(({ points }, option) =>
    points ? [{ key: String(option), option, ...points }] : [],
  )
  if (rows.length === 0)
    return (
      <p className={record.quiet}>
        {t('poll.results', { count: poll.voters.all, number: number(poll.voters.all) })}.{' '}
        {t(poll.results === 'after_close' ? 'poll.hidden.after_close' : 'poll.hidden.after_answer')}
      </p>
    )
  return (
    <DataTable
      caption={t('poll.results', { count: poll.voters.all, number: number(poll.voters.all) })}
      rowKey={({ key }) => key}
      rows={rows}
      columns={[
        { key: 'option', title: t('poll.option'), names: true, cell: ({ option }) => name(option) },
        { key: 'all', title: t(`poll.sum.${poll.kind}`), numeric: true, cell: row => number(row.all) },
        { key: 'ngo', title: t('side.ngo'), numeric: true, cell: row => number(row.ngo) },
        { key: 'business', title: t('side.business'), numeric: true, cell: row => number(row.business) },
        {
          key: 'government',
          title: t('side.government'),
          numeric: true,
          cell: row => number(row.government),
        },
        { key: 'resident', title: t('side.resident'), numeric: true, cell: row => number(row.resident) },
      ]}
    />
  )
}

function ClosePoll({ poll, id }: { poll: Poll; id: string }) {
  const { t } = useTranslation('discussion')
  const act = useAct({
    send: (_: undefined, key) =>
      unwrap(
        api.POST('/api/v1/discussions/{id}/polls/{pollId}/actions/close', {
          params: { path: { id, pollId: poll.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    told: t('act.done'),
    forget: [DISCUSSIONS],
  })
  return (
    <>
      {act.message && <Notice tone="call">{act.message}</Notice>}
      <p className={record.acts}>
        <Button small busy={act.busy} onClick={() => act.do(undefined)}>
          {t('poll.close')}
        </Button>
      </p>
    </>
  )
}
