import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { type Stage, StageLine } from '@/ui'
import type { Proposal } from './queries'

/** In which stage a proposal stands. */
export function stageOf({ status }: Pick<Proposal, 'status'>): string {
  switch (status) {
    case 'open':
    case 'no_support':
      return 'support'
    case 'under_review':
    case 'declined':
    case 'closed_existing':
      return 'answer'
    case 'accepted':
    case 'implementing':
    case 'implemented_claimed':
      return 'work'
    case 'implemented':
      return 'done'
    default:
      return ''
  }
}

/** The way of a proposal: published, supported, answered, carried out, done. */
export function Stages({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const { support, progress } = value
  const missing = Math.max(0, (support.threshold ?? 0) - value.supportCount)
  const stages: Stage[] = [
    { key: 'published', title: t('stage.published'), note: value.publishedAt && date(value.publishedAt) },
    {
      key: 'support',
      title: t(value.status === 'no_support' ? 'status.no_support' : 'stage.support'),
      note: support.reachedAt
        ? `${date(support.reachedAt)}${value.number ? `, № ${value.number}` : ''}`
        : value.status === 'open' &&
          support.until &&
          t('stage.missing', { count: missing, number: number(missing), date: date(support.until) }),
    },
    {
      key: 'answer',
      title: ['declined', 'closed_existing'].includes(value.status)
        ? t(`status.${value.status}`)
        : t('stage.answer'),
      note: value.answeredAt
        ? `${date(value.answeredAt)}, ${t(value.answeredInTime ? 'stage.inTime' : 'stage.late')}`
        : value.answerDueAt && t('due', { date: date(value.answerDueAt) }),
    },
    {
      key: 'work',
      title: t('stage.work'),
      note: progress && t('progress', { done: progress.done, count: progress.all }),
    },
    { key: 'done', title: t('stage.done'), note: value.implementedAt && date(value.implementedAt) },
  ]
  return <StageLine label={t('stage.label')} stages={stages} now={stageOf(value)} />
}
