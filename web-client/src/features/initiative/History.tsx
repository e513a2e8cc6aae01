import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { Failed } from '@/app/list/Failed'
import { TakeAway } from '@/app/list/TakeAway'
import { date, dateTime } from '@/i18n/format'
import { ListSkeleton, ShowMore, Timeline } from '@/ui'
import record from '@/ui/record.module.css'
import { steps } from './queries'

/** The way an initiative went, the latest step first. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation('initiative')
  const list = useInfiniteQuery(steps(id))
  const items = itemsOf(list.data)
  if (list.isPending) return <ListSkeleton rows={3} />
  if (list.isError && items.length === 0) return <Failed error={list.error} again={() => list.refetch()} />
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
            step.automatic ? t('history.automatic') : step.actingFor?.shortName,
            step.dueAt && t('due', { date: date(step.dueAt) }),
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
      <TakeAway api={`/api/v1/initiatives/${id}/steps`} />
    </>
  )
}
