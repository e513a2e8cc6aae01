import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { useAct } from '@/app/useAct'
import { date } from '@/i18n/format'
import { Anchor, Button, EmptyState, ListSkeleton, Meta, Notice, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import css from './follow.module.css'
import { leave } from './leave'
import { FOLLOWS, type Followed, ownFollows, setFollowed } from './queries'

/** A kind that is younger than these words shows under «other». */
const NAMED = [
  'problem',
  'proposal',
  'discussion',
  'story',
  'news',
  'community',
  'platform',
  'recommendation',
  'round_table',
  'organization',
  'initiative',
  'activity_area',
  'territory',
]
const named = (type: string) => (NAMED.includes(type) ? type : 'other')

/** What the reader follows, the latest first; each can be let go here. */
export function FollowedList({ gathering }: { gathering: boolean }) {
  const { t } = useTranslation('follow')
  const list = useInfiniteQuery(ownFollows(gathering))
  const items = itemsOf(list.data)
  return (
    <>
      {list.isError && <Notice tone="call">{reason(list.error)}</Notice>}
      {list.isPending && <ListSkeleton rows={4} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t(gathering ? 'own.noThemes' : 'own.noThings')}>
          {t(gathering ? 'own.howThemes' : 'own.howThings')}
        </EmptyState>
      )}
      <ul
        role="list"
        tabIndex={-1}
        aria-label={t(gathering ? 'own.themes' : 'own.things')}
        className={record.rows}
      >
        {items.map(item => (
          <Row key={`${item.type} ${item.id}`} of={item} />
        ))}
      </ul>
      {items.length > 0 && (
        <ShowMore
          shown={items.length}
          more={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </>
  )
}

function Row({ of: { type, id, title, path, followedAt } }: { of: Followed }) {
  const { t } = useTranslation('follow')
  const button = useRef<HTMLButtonElement>(null)
  const name = title ?? t('own.gone')
  const act = useAct({
    send: () => setFollowed(type, id, false),
    told: title ? t('told.offOf', { name }) : t('told.off'),
    forget: [FOLLOWS],
    onDone: () => leave(button.current),
  })
  return (
    <li className={css.row}>
      <div>
        {path ? <Anchor href={path}>{name}</Anchor> : <span>{name}</span>}
        <Meta>
          <span>{t(`type.${named(type)}`)}</span>
          <span>{t('own.since', { date: date(followedAt) })}</span>
        </Meta>
        {act.message && (
          <Notice tone="call" live>
            {act.message}
          </Notice>
        )}
      </div>
      <Button
        ref={button}
        data-leave
        small
        aria-label={t('own.stopOf', { name })}
        busy={act.busy}
        onClick={() => act.do(undefined)}
      >
        {t('own.stop')}
      </Button>
    </li>
  )
}
