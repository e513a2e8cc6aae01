import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { date, number } from '@/i18n/format'
import { Button, Dialog, EmptyState, Meta, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { CallForm, VoteForm } from './ElectionForms'
import { type Community, type Election, elections } from './queries'

/** Who coordinates the community, and how the members have chosen. */
export function Elections({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  const [calling, setCalling] = useState(false)
  const list = useInfiniteQuery(elections(community.id))
  const items = itemsOf(list.data)
  const open = items.some(({ status }) => status === 'open')
  return (
    <>
      {community.actions.includes('write') && list.isSuccess && !open && (
        <p className={record.acts}>
          <Button look="main" onClick={() => setCalling(true)}>
            {t('election.call')}
          </Button>
        </p>
      )}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t('election.empty')}>{t('election.advice')}</EmptyState>
      )}
      <ul role="list" className={record.rows}>
        {items.map(election => (
          <ElectionRow key={election.id} community={community} election={election} />
        ))}
      </ul>
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      <Dialog title={t('election.call')} open={calling} onClose={() => setCalling(false)}>
        {calling && <CallForm community={community} onDone={() => setCalling(false)} />}
      </Dialog>
    </>
  )
}

function ElectionRow({ community, election }: { community: Community; election: Election }) {
  const { t } = useTranslation('community')
  const [voting, setVoting] = useState(false)
  const { status, endsOn, voted, winner, results } = election
  const mayVote = status === 'open' && community.actions.includes('write')
  return (
    <li className={record.row}>
      <h2 className={record.name}>{t(`election.status.${status}`, { name: winner?.shortName ?? '…' })}</h2>
      <Meta>
        <span>{t(status === 'open' ? 'election.until' : 'election.ended', { date: date(endsOn) })}</span>
        <span>{t('election.voted', { count: voted, number: number(voted) })}</span>
      </Meta>
      {results.length > 0 && (
        <ul aria-label={t('election.results')}>
          {results.map(({ organizationId, organization, votes }) => (
            <li key={organizationId}>
              {organization?.shortName ?? t('someone')}:{' '}
              {t('election.votes', { count: votes, number: number(votes) })}
            </li>
          ))}
        </ul>
      )}
      {mayVote && (
        <p className={record.acts}>
          <Button small look="main" onClick={() => setVoting(true)}>
            {t(election.votes.length > 0 ? 'election.change' : 'election.vote')}
          </Button>
        </p>
      )}
      <Dialog title={t('election.vote')} open={voting} onClose={() => setVoting(false)}>
        {voting && <VoteForm community={community} election={election} onDone={() => setVoting(false)} />}
      </Dialog>
    </li>
  )
}
