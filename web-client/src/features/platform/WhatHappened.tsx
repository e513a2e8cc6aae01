import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { date, relative } from '@/i18n/format'
import { Anchor, EmptyState, ShowMore, Timeline } from '@/ui'
import { type Happening, timeline } from './queries'

/** What happened at the platform, the latest first. */
export function WhatHappened({ id }: { id: string }) {
  const { t } = useTranslation('platform')
  const list = useInfiniteQuery(timeline(id))
  const items = itemsOf(list.data)
  if (list.isSuccess && items.length === 0)
    return <EmptyState title={t('timeline.empty')}>{t('timeline.advice')}</EmptyState>
  return (
    <>
      <Timeline
        label={t('tab.timeline')}
        moments={items.map(one => ({
          key: `${one.kind}-${one.id}`,
          title: <Told happening={one} />,
          when: `${date(one.at)}, ${relative(one.at)}`,
        }))}
      />
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </>
  )
}

/** What has happened in words; what happened in a discussion leads to it. */
function Told({ happening: { kind, title, organization, day, path } }: { happening: Happening }) {
  const { t } = useTranslation('platform')
  const told = t(`timeline.${kind}`, {
    title: title ?? t('topic.taken'),
    name: organization?.shortName ?? t('someone'),
    date: day ? date(day) : '',
  })
  return path ? <Anchor href={path}>{told}</Anchor> : told
}
