import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Meta, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import type { AnyAnswer } from './kinds'

/** That an answer is disputed, by whom and why, and what another officer has decided. */
export function Disputed({ answer: { dispute, voices, status } }: { answer: AnyAnswer }) {
  const { t } = useTranslation('answer')
  if (!dispute)
    return voices > 0 ? <p className={record.quiet}>{t('dispute.voices', { count: voices })}</p> : null
  const { organization, decision } = dispute
  return (
    <Notice tone={status === 'disputed' ? 'call' : 'info'}>
      <p>
        {t(`dispute.by.${dispute.raisedBy}`)}
        {organization && (
          <>
            {' '}
            <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
          </>
        )}
      </p>
      <p className={record.text}>{dispute.reason}</p>
      <Meta>
        <span>{date(dispute.at)}</span>
        {!decision && (
          <span>
            {t('dispute.due', { date: date(dispute.dueAt) })}
            {dispute.overdue && `, ${t('dispute.overdue')}`}
          </span>
        )}
        {decision && dispute.decidedAt && (
          <span>
            {t(`dispute.decision.${decision}`)}, {date(dispute.decidedAt)}
          </span>
        )}
      </Meta>
      {dispute.decisionText && <p className={record.text}>{dispute.decisionText}</p>}
    </Notice>
  )
}
