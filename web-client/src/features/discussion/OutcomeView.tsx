import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Anchor, DataTable, Meta, Notice, OfficialAnswer } from '@/ui'
import record from '@/ui/record.module.css'
import type { Outcome } from './queries'
import { SIDES } from './values'

/** What a discussion has come to: the word, who agrees and who does not, who is silent, who answers for it. */
export function OutcomeView({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('discussion')
  return (
    <OfficialAnswer
      kicker={t(outcome.agreed ? 'outcome.agreedKicker' : 'outcome.kicker')}
      title={t(`outcome.kind.${outcome.kind}`)}
      aside={
        <>
          <DataTable
            caption={t('outcome.votes')}
            rowKey={({ side }) => side}
            rows={SIDES.map(side => ({ side, ...outcome.votes[side] }))}
            columns={[
              { key: 'side', title: t('side.title'), names: true, cell: ({ side }) => t(`side.${side}`) },
              {
                key: 'inFavour',
                title: t('vote.inFavour'),
                numeric: true,
                cell: row => number(row.inFavour),
              },
              { key: 'against', title: t('vote.against'), numeric: true, cell: row => number(row.against) },
              {
                key: 'abstained',
                title: t('vote.abstained'),
                numeric: true,
                cell: row => number(row.abstained),
              },
            ]}
          />
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
