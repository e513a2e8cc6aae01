import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import { type Card, markOf } from './queries'

/**
 * One discussion of a list: the question, how it stands, until when, what it has come to; and at which platform, unless
 * the list stands there.
 */
export function DiscussionRow({ discussion, there }: { discussion: Card; there?: boolean }) {
  const { t } = useTranslation('discussion')
  const { slug, title, summary, status, opensOn, closesOn, outcomeKind, agreed, postCount } = discussion
  return (
    <li className={record.row}>
      <h2 className={record.name}>
        <Anchor href={`/discussions/${slug}`}>{title}</Anchor>
      </h2>
      <p className={record.beginning}>{summary}</p>
      <Meta>
        <StatusMark state={markOf(status)}>{t(`status.${status}`)}</StatusMark>
        {status === 'scheduled' && opensOn && <span>{t('opens', { date: date(opensOn) })}</span>}
        {status === 'open' && closesOn && <span>{t('closes', { date: date(closesOn) })}</span>}
        {outcomeKind && (
          <span>
            {t(`outcome.kind.${outcomeKind}`)}
            {agreed && `, ${t('outcome.agreed')}`}
          </span>
        )}
        {postCount > 0 && <span>{t('posts', { count: postCount, number: number(postCount) })}</span>}
        {discussion.platform && !there && (
          <span>
            {t('fact.platform')} <Anchor href={discussion.platform.path}>{discussion.platform.title}</Anchor>
          </span>
        )}
        {discussion.territory && <span>{discussion.territory.name}</span>}
      </Meta>
    </li>
  )
}
