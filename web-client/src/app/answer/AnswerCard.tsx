import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { date, dateTime } from '@/i18n/format'
import { Anchor, Meta, Notice, OfficialAnswer } from '@/ui'
import record from '@/ui/record.module.css'
import { AnswerActs, type AnswerActsProps } from './AnswerActs'
import { Disputed } from './Disputed'

/** One official answer, what people say of it, and what the reader may do with it. */
export function AnswerCard({ facts, ...acts }: AnswerActsProps & { facts?: ReactNode }) {
  const { t } = useTranslation('answer')
  const { answer } = acts
  const kicker = [t(answer.publishedAt ? 'kicker' : 'preparing'), answer.body?.shortName]
  return (
    <OfficialAnswer kicker={kicker.filter(Boolean).join(' · ')} title={t(`type.${answer.type}`)}>
      <p className={record.text}>{answer.text}</p>
      <Meta>
        {answer.publishedAt && <span>{date(answer.publishedAt)}</span>}
        {answer.signedAs && <span>{t('signedAs', { position: answer.signedAs })}</span>}
        {answer.status === 'superseded' && <span>{t('superseded')}</span>}
        {answer.status === 'scheduled' && answer.publishAt && (
          <span>{t('scheduled', { at: dateTime(answer.publishAt) })}</span>
        )}
        {answer.basis && <span>{t(`basis.${answer.basis}`)}</span>}
        {facts}
        {answer.forwardedTo && <span>{answer.forwardedTo.shortName}</span>}
        {answer.link && <Anchor href={answer.link}>{t('link')}</Anchor>}
      </Meta>
      {answer.rating && (
        // In a frame of its own: below the body's words nobody takes the author's for them.
        <Notice title={t(`rated.${answer.rating}`)}>
          {answer.ratingText && <p className={record.text}>{answer.ratingText}</p>}
        </Notice>
      )}
      <Disputed answer={answer} />
      <AnswerActs {...acts} />
    </OfficialAnswer>
  )
}
