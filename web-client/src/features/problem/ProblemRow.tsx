import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import css from './problem.module.css'
import { type Card, markOf } from './queries'

type RowProps = {
  problem: Card
  /** The person looks at its point on the map. */
  marked?: boolean
  /** The person looks at this row, or no longer. */
  onMark?: (problem: Card | undefined) => void
}

/** One problem of a list: what, where, how it stands, whom it concerns, until when. */
export const ProblemRow = memo(function ProblemRow({ problem, marked, onMark }: RowProps) {
  const { t } = useTranslation('problem')
  const { slug, title, summary, status, overdue, territory, everywhere, supportCount, dueAt } = problem
  const place = everywhere ? t('everywhere') : territory?.name
  return (
    <li
      className={marked ? `${record.row} ${record.rowMarked}` : record.row}
      onPointerEnter={() => onMark?.(problem)}
      onPointerLeave={() => onMark?.(undefined)}
      onFocus={() => onMark?.(problem)}
      onBlur={() => onMark?.(undefined)}
    >
      {problem.photo && (
        // What is seen on it is told on the problem's own page.
        <img className={css.thumb} src={`${problem.photo.url}?size=small`} alt="" loading="lazy" />
      )}
      <h2 className={record.name}>
        <Anchor href={`/problems/${slug}`}>{title}</Anchor>
      </h2>
      <p className={record.beginning}>{summary}</p>
      <Meta>
        <StatusMark state={markOf(problem)}>
          {t(`status.${status}`)}
          {overdue && `, ${t('overdue')}`}
        </StatusMark>
        {problem.kind === 'social_order' && <span>{t('kind.social_order')}</span>}
        {place && <span>{place}</span>}
        {supportCount > 0 && (
          <span>{t('concerned', { count: supportCount, number: number(supportCount) })}</span>
        )}
        {problem.commentCount > 0 && (
          <span>{t('commented', { count: problem.commentCount, number: number(problem.commentCount) })}</span>
        )}
        {dueAt && !overdue && <span>{t('due', { date: date(dueAt) })}</span>}
        {problem.organizations.map(({ id, shortName }) => (
          <span key={id}>{shortName}</span>
        ))}
      </Meta>
    </li>
  )
})
