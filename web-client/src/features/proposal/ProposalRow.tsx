import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import { type Card, markOf } from './queries'

type RowProps = {
  proposal: Card
  /** The person looks at its point on the map. */
  marked?: boolean
  /** The person looks at this row, or no longer. */
  onMark?: (proposal: Card | undefined) => void
}

/** One proposal of a list: what, where, how it stands, how many stand behind it, until when. */
export const ProposalRow = memo(function ProposalRow({ proposal, marked, onMark }: RowProps) {
  const { t } = useTranslation('proposal')
  const { slug, title, summary, status, overdue, territory, everywhere, dueAt, progress } = proposal
  const place = everywhere ? t('everywhere') : territory?.name
  return (
    <li
      className={marked ? `${record.row} ${record.rowMarked}` : record.row}
      onPointerEnter={() => onMark?.(proposal)}
      onPointerLeave={() => onMark?.(undefined)}
      onFocus={() => onMark?.(proposal)}
      onBlur={() => onMark?.(undefined)}
    >
      <h2 className={record.name}>
        <Anchor href={`/proposals/${slug}`}>{title}</Anchor>
      </h2>
      <p className={record.beginning}>{summary}</p>
      <Meta>
        <StatusMark state={markOf(proposal)}>
          {t(`status.${status}`)}
          {overdue && `, ${t('overdue')}`}
        </StatusMark>
        <Supported proposal={proposal} />
        {progress && <span>{t('progress', { done: progress.done, count: progress.all })}</span>}
        {proposal.commentCount > 0 && (
          <span>
            {t('commented', { count: proposal.commentCount, number: number(proposal.commentCount) })}
          </span>
        )}
        {place && <span>{place}</span>}
        {dueAt && !overdue && <span>{t('due', { date: date(dueAt) })}</span>}
        {proposal.organizations.map(({ id, shortName }) => (
          <span key={id}>{shortName}</span>
        ))}
      </Meta>
    </li>
  )
})

function Supported({
  proposal: { status, supportCount, threshold, supportUntil, endorsementCount, paperSignatures },
}: {
  proposal: Card
}) {
  const { t } = useTranslation('proposal')
  if (threshold == null) return null
  return (
    <>
      <span>
        {status === 'open'
          ? t('support.of', { count: supportCount, number: number(supportCount), needed: number(threshold) })
          : t('support.some', { count: supportCount, number: number(supportCount) })}
      </span>
      {endorsementCount > 0 && <span>{t('support.organizations', { count: endorsementCount })}</span>}
      {paperSignatures > 0 && (
        <span>{t('paper.count', { count: paperSignatures, number: number(paperSignatures) })}</span>
      )}
      {status === 'open' && supportUntil && <span>{t('support.until', { date: date(supportUntil) })}</span>}
    </>
  )
}
