import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Anchor, Button, EmptyState, Meta, Notice, Section, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { PLATFORMS, type Platform, type Seat, type Side, seats } from './queries'

const SIDES: readonly Side[] = ['ngo', 'business', 'government']

/** Who sits at the table, side by side; then who waits for an answer. */
export function Seats({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platform')
  const list = useInfiniteQuery(seats(platform.id))
  const all = itemsOf(list.data)
  const waiting = all.filter(({ status }) => status !== 'sitting')
  return (
    <>
      {list.isSuccess && all.length === 0 && (
        <EmptyState title={t('seat.empty')}>{t('seat.advice')}</EmptyState>
      )}
      {SIDES.map(side => {
        const there = all.filter(seat => seat.status === 'sitting' && seat.side === side)
        return there.length === 0 ? null : (
          <Section key={side} title={t(`side.${side}`)}>
            <Rows platform={platform} rows={there} />
          </Section>
        )
      })}
      {waiting.length > 0 && (
        <Section title={t('seat.waiting')}>
          <Rows platform={platform} rows={waiting} />
        </Section>
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={all.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      {all.length > 0 && <TakeAway api={`/api/v1/platforms/${platform.id}/seats`} />}
    </>
  )
}

function Rows({ platform, rows }: { platform: Platform; rows: Seat[] }) {
  return (
    <ul role="list" className={record.rows}>
      {rows.map(seat => (
        <SeatRow key={seat.id} platform={platform} seat={seat} />
      ))}
    </ul>
  )
}

function SeatRow({ platform, seat }: { platform: Platform; seat: Seat }) {
  const { t } = useTranslation('platform')
  const act = useAct({
    send: (action: Schemas['SeatAction'], key) =>
      unwrap(
        api.POST('/api/v1/platforms/{id}/seats/{seatId}/actions/{action}', {
          params: { path: { id: platform.id, seatId: seat.id, action }, header: { 'Idempotency-Key': key } },
        }),
      ),
    told: t('act.done'),
    forget: [PLATFORMS],
  })
  return (
    <li className={record.row}>
      <h3 className={record.name}>
        {seat.organization ? (
          <Anchor href={`/organizations/${seat.organization.slug}`}>{seat.organization.shortName}</Anchor>
        ) : (
          t('someone')
        )}
      </h3>
      {seat.note && <p className={record.summary}>{seat.note}</p>}
      <Meta>
        {seat.status !== 'sitting' && (
          <b>
            {t(`seat.status.${seat.status}`)}, {t(`side.${seat.side}`)}
          </b>
        )}
        <span>
          {seat.status === 'sitting' && seat.seatedAt
            ? t('seat.since', { date: date(seat.seatedAt) })
            : date(seat.createdAt)}
        </span>
      </Meta>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      {seat.actions.length > 0 && (
        <p className={record.acts}>
          {seat.actions.map(action => (
            <Button
              key={action}
              small
              look={action === 'admit' || action === 'accept' ? 'main' : undefined}
              busy={act.busy}
              onClick={() => act.do(action)}
            >
              {t(`seat.act.${action}`)}
            </Button>
          ))}
        </p>
      )}
    </li>
  )
}
