import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { date } from '@/i18n/format'
import { Button, ListSkeleton, Notice, Section } from '@/ui'
import css from './board.module.css'
import { InviteTrustee } from './InviteTrustee'
import { board, type Trustee } from './queries'
import { Seat } from './Seat'
import { SeekForm } from './SeekForm'

const NOW: Trustee['status'][] = ['accepted', 'invited']

/** The board of an organization: who sits there, who sat there, and who is looked for. */
export function BoardTab({ organization }: { organization: string }) {
  const { t } = useTranslation('board')
  const query = useQuery(board(organization))
  if (query.isError)
    return (
      <Notice tone="call" live title={t('notRead')}>
        <p>{reason(query.error)}</p>
        <Button small onClick={() => query.refetch()}>
          {t('again')}
        </Button>
      </Notice>
    )
  if (query.isPending) return <ListSkeleton rows={3} />
  const { items, unnamed, seeking, actions } = query.data
  const now = items.filter(one => NOW.includes(one.status))
  const past = items.filter(one => !NOW.includes(one.status))
  const sits = now.some(one => one.status === 'accepted')
  return (
    <>
      {seeking && (
        <Notice title={t('seeking.title')}>
          <p className={css.sought}>{seeking.text}</p>
          <p className={css.quiet}>{t('seeking.since', { date: date(seeking.since) })}</p>
        </Notice>
      )}
      {now.length > 0 && <Seats organization={organization} seats={now} />}
      {unnamed > 0 && !actions.length && <p>{t('unnamed', { count: unnamed })}</p>}
      {!sits && unnamed === 0 && <p>{t('none')}</p>}
      {past.length > 0 && (
        <Section title={t('past')}>
          <Seats organization={organization} seats={past} />
        </Section>
      )}
      {actions.includes('seek') && <SeekForm organization={organization} seeking={seeking ?? undefined} />}
      {actions.includes('invite') && <InviteTrustee organization={organization} />}
    </>
  )
}

function Seats({ organization, seats }: { organization: string; seats: Trustee[] }) {
  return (
    <ul role="list" className={css.list}>
      {seats.map(seat => (
        <Seat key={seat.id} organization={organization} seat={seat} />
      ))}
    </ul>
  )
}
