import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Proofs } from '@/app/files/Proofs'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { date, dateTime } from '@/i18n/format'
import { ListSkeleton, ShowMore, Timeline } from '@/ui'
import record from '@/ui/record.module.css'
import { REASONS, whyKey } from './deeds'
import { type Step, steps } from './queries'

/** The way a proposal went, the latest step first. */
export function History({ id, open }: { id: string; open: boolean }) {
  const { t } = useTranslation('proposal')
  const list = useInfiniteQuery(steps(id))
  const items = itemsOf(list.data)
  /** A withdrawal, and the wish for one, begins with one of the known reasons. */
  const said = ({ action, reason }: Step) => {
    const [first, ...rest] = (reason ?? '').split('\n')
    const withdrawn = action === 'withdraw' || action === 'ask_withdrawal'
    const known = withdrawn && REASONS.find(one => one === first)
    return known ? [t(whyKey(known)), ...rest].join('\n') : reason
  }
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
              {step.reason && <p className={record.text}>{said(step)}</p>}
              <Proofs proofs={step.proofs} open={open} />
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
      <TakeAway api={`/api/v1/proposals/${id}/steps`} />
    </>
  )
}
