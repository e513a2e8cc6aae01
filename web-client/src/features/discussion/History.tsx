import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { date, dateTime } from '@/i18n/format'
import { ListSkeleton, ShowMore, Timeline } from '@/ui'
import record from '@/ui/record.module.css'
import { steps } from './queries'

/** The way a discussion went, the latest step first. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation('discussion')
  const list = useInfiniteQuery(steps(id))
  const items = itemsOf(list.data)
  if (list.isPending) return <ListSkeleton rows={3} />
  if (items.length === 0) return <p className={record.quiet}>{t('history.empty')}</p>
  return (
    <>
      <Timeline
        label={t('history.title')}
        moments={items.map(step => ({
          key: step.id,
          title: t(`history.step.${step.action}`),
          when: [
            dateTime(step.at),
            step.automatic && t('history.automatic'),
            step.until && t('closes', { date: date(step.until) }),
          ]
            .filter(Boolean)
            .join(' · '),
          children: step.reason && <p className={record.text}>{step.reason}</p>,
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
      <TakeAway api={`/api/v1/discussions/${id}/steps`} />
    </>
  )
}
