import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { date, relative } from '@/i18n/format'
import { EmptyState, ShowMore, Timeline } from '@/ui'
import { timeline } from './queries'

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
          title: t(`timeline.${one.kind}`, {
            title: one.title ?? t('topic.taken'),
            name: one.organization?.shortName ?? t('someone'),
            date: one.day ? date(one.day) : '',
          }),
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
