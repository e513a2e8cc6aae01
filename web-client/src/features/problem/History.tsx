import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Proofs } from '@/app/files/Proofs'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { date, dateTime } from '@/i18n/format'
import { ListSkeleton, ShowMore, Timeline } from '@/ui'
import record from '@/ui/record.module.css'
import { type CityProblem, isOpen, steps } from './queries'

/** The way a problem went, the latest step first. */
export function History({ problem }: { problem: CityProblem }) {
  const { id, withdrawal } = problem
  const { t } = useTranslation('problem')
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
            step.automatic ? t('history.automatic') : step.actingFor?.shortName,
            step.toBody && t('history.toBody', { name: step.toBody.shortName }),
            step.dueAt && t('due', { date: date(step.dueAt) }),
          ]
            .filter(Boolean)
            .join(' · '),
          children: (
            <>
              {step.action === 'withdraw' && withdrawal && <p>{t(`why.${withdrawal.why}`)}</p>}
              {step.reason && <p className={record.text}>{step.reason}</p>}
              <Proofs proofs={step.proofs} open={isOpen(problem)} />
            </>
          ),
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
      <TakeAway api={`/api/v1/problems/${id}/steps`} />
    </>
  )
}
