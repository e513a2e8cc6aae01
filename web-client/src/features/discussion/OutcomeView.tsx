import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Meta, Notice, OfficialAnswer } from '@/ui'
import record from '@/ui/record.module.css'
import type { Outcome } from './queries'
import { VotesTable } from './VotesTable'

/** What a discussion has come to: the word, who agrees and who does not, who is silent, who answers for it. */
export function OutcomeView({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('discussion')
  return (
    <OfficialAnswer
      kicker={t(outcome.agreed ? 'outcome.agreedKicker' : 'outcome.kicker')}
      title={t(`outcome.kind.${outcome.kind}`)}
      aside={
        <>
          <VotesTable votes={outcome.votes} note={outcome.pollId ? t('outcome.byPoll') : undefined} />
          {outcome.silent.length > 0 && (
            <p>{t('outcome.silent', { sides: outcome.silent.map(side => t(`side.${side}`)).join(', ') })}</p>
          )}
        </>
      }
    >
      <p className={record.text}>{outcome.text}</p>
      {outcome.dissent && (
        <Notice title={t('outcome.dissent')}>
          <p className={record.text}>{outcome.dissent}</p>
        </Notice>
      )}
      <Meta>
        {outcome.owner && (
          <span>
            {t('outcome.owner')}{' '}
            <Anchor href={`/organizations/${outcome.owner.slug}`}>{outcome.owner.shortName}</Anchor>
          </span>
        )}
        <span>{t('outcome.published', { date: date(outcome.publishedAt) })}</span>
        {outcome.reviewOn && <span>{t('outcome.reviewOn', { date: date(outcome.reviewOn) })}</span>}
      </Meta>
      {outcome.review && outcome.reviewedAt && (
        <Notice tone="good" title={t('outcome.review', { date: date(outcome.reviewedAt) })}>
          <p className={record.text}>{outcome.review}</p>
        </Notice>
      )}
    </OfficialAnswer>
  )
}
