import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { type Stage, StageLine } from '@/ui'
import type { Initiative, Status } from './queries'

/** The stage in which an initiative stands; none for one that the council has taken back. */
export function stageOf(status: Status): string {
  switch (status) {
    case 'returned':
      return 'prepared'
    case 'rejected':
      return 'adopted'
    case 'draft':
    case 'withdrawn':
      return ''
    default:
      return status
  }
}

/** The way of an initiative, from the discussion to what the relief has brought. */
export function Stages({ initiative: value }: { initiative: Initiative }) {
  const { t } = useTranslation('initiative')
  const { endorsement, preparation, consideration, effect, evaluation, status } = value
  const due = (at: string | null | undefined) => at && t('due', { date: date(at) })
  const stages: Stage[] = [
    {
      key: 'discussed',
      title: t('stage.discussed'),
      note: value.discussionUntil && t('stage.until', { date: date(value.discussionUntil) }),
    },
    {
      key: 'endorsed',
      title: t('stage.endorsed'),
      note:
        endorsement &&
        `${date(endorsement.at)}, ${t('stage.votes', { votes: endorsement.votesFor, present: endorsement.present })}`,
    },
    {
      key: 'prepared',
      title: t(status === 'returned' ? 'status.returned' : 'stage.prepared'),
      note: preparation && date(preparation.at),
    },
    {
      key: 'conclusion_pending',
      title: t('stage.conclusion_pending'),
      note:
        consideration.favourable == null
          ? status === 'conclusion_pending' && due(consideration.conclusionDueAt)
          : t(consideration.favourable ? 'favourable.yes' : 'favourable.no'),
    },
    {
      key: 'submitted',
      title: t('stage.submitted'),
      note: consideration.submittedAt && date(consideration.submittedAt),
    },
    {
      key: 'considered',
      title: t('stage.considered'),
      note:
        consideration.number &&
        [`№ ${consideration.number}`, status === 'considered' && due(consideration.decisionDueAt)]
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'adopted',
      title: t(status === 'rejected' ? 'status.rejected' : 'stage.adopted'),
      note: consideration.decidedAt && date(consideration.decidedAt),
    },
    {
      key: 'in_force',
      title: t('stage.in_force'),
      note: effect && t('stage.since', { date: date(effect.effectiveFrom), number: effect.actNumber }),
    },
    {
      key: 'evaluated',
      title: t('stage.evaluated'),
      note: evaluation
        ? t('stage.beneficiaries', {
            count: evaluation.beneficiaries,
            number: number(evaluation.beneficiaries),
          })
        : effect && t('stage.after', { date: date(effect.evaluationFrom) }),
    },
  ]
  return <StageLine label={t('stage.label')} stages={stages} now={stageOf(status)} />
}
