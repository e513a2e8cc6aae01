import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Meta, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import type { Answer } from './queries'

/** That an answer is disputed, by whom and why, and what another officer has decided. */
export function Disputed({ answer: { dispute, voices, status } }: { answer: Answer }) {
  const { t } = useTranslation('proposal')
  if (!dispute)
    return voices > 0 ? <p className={record.quiet}>{t('dispute.voices', { count: voices })}</p> : null
  const { organization, decision } = dispute
  return (
    <Notice tone={status === 'disputed' ? 'call' : 'info'}>
      <p>
        {organization ? (
          <>
            {t('dispute.by.endorser')}{' '}
            <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
          </>
        ) : (
          t(`dispute.by.${dispute.raisedBy}`)
        )}
      </p>
      <p className={record.text}>{dispute.reason}</p>
      <Meta>
        <span>{date(dispute.at)}</span>
        {!decision && (
          <span>
            {t('dispute.due', { date: date(dispute.dueAt) })}
            {dispute.overdue && `, ${t('overdue')}`}
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
