import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { date, dateTime } from '@/i18n/format'
import { ListSkeleton, Section, ShowMore } from '@/ui'
import common from './common.module.css'
import { Failed } from './Failed'
import css from './proofs.module.css'
import { quarterText } from './quarter'
import { type Recommendation, reportsOn } from './queries'
import { ReportEvidence } from './ReportEvidence'

/** What the addressee says it did. Words alone fill no mark. */
export function Reports({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const list = useInfiniteQuery(reportsOn(one.id))
  const items = itemsOf(list.data)
  const milestone = (id: string | null | undefined) => one.milestones.find(step => step.id === id)?.title
  return (
    <Section title={t('reports.title')} id="reports">
      {one.reportDue && (
        <p className={one.reportDue.missed ? common.late : css.quiet}>
          {t(one.reportDue.missed ? 'reports.missed' : 'reports.due', {
            quarter: quarterText(t, one.reportDue.quarter),
            date: date(one.reportDue.dueOn),
          })}
        </p>
      )}
      {list.isPending && <ListSkeleton rows={2} />}
      {list.isError && <Failed list={list} />}
      {list.isSuccess && items.length === 0 && <p className={css.quiet}>{t('reports.none')}</p>}
      {items.length > 0 && (
        <ul role="list" className={css.reports}>
          {items.map(report => (
            <li key={report.id}>
              <h3 className={css.proofTitle}>{quarterText(t, report.quarter)}</h3>
              <p className={css.when}>
                <time dateTime={report.at}>{dateTime(report.at)}</time>
              </p>
              <p lang="ru" className={css.words}>
                {report.text}
              </p>
              {milestone(report.milestoneId) && (
                <p className={css.when}>
                  {t('reports.milestone')} <span lang="ru">{milestone(report.milestoneId)}</span>
                </p>
              )}
              <ReportEvidence report={report} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      {items.length > 0 && <TakeAway api={`/api/v1/recommendations/${one.id}/progress-reports`} />}
    </Section>
  )
}
