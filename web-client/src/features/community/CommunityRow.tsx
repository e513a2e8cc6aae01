import { useTranslation } from 'react-i18next'
import { number, relative } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import type { Card } from './queries'

/** The mark of each state: it fills as NGOs come. */
export const MARKS = { proposed: 'none', active: 'done', dormant: 'progress', archived: 'late' } as const

/** One community of a list. */
export function CommunityRow({ community }: { community: Card }) {
  const { t } = useTranslation('community')
  const { slug, title, purpose, status, activityArea, territory, memberCount, proposalCount, activeAt } =
    community
  return (
    <li className={record.row}>
      <h2 className={record.name}>
        <Anchor href={`/communities/${slug}`}>{title}</Anchor>
      </h2>
      <p className={record.beginning}>{purpose}</p>
      <Meta>
        <StatusMark state={MARKS[status]}>{t(`status.${status}`)}</StatusMark>
        <span>{activityArea.name}</span>
        <span>{territory.name}</span>
        <span>{t('members', { count: memberCount, number: number(memberCount) })}</span>
        {proposalCount > 0 && (
          <span>{t('joint.count', { count: proposalCount, number: number(proposalCount) })}</span>
        )}
        <span>{t('activeAt', { ago: relative(activeAt) })}</span>
      </Meta>
    </li>
  )
}
