import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { date, money } from '@/i18n/format'
import { Anchor } from '@/ui'
import record from '@/ui/record.module.css'
import type { Initiative } from './queries'

type Named = { slug: string; shortName: string } | null | undefined

const linkTo = (named: Named) =>
  named && <Anchor href={`/organizations/${named.slug}`}>{named.shortName}</Anchor>

/** Which tax, whose, who decides and by what. What is not known is not there. */
export function Facts({ initiative: value }: { initiative: Initiative }) {
  const { t } = useTranslation('initiative')
  const { endorsement, preparation, consideration, effect, evaluation } = value
  const loss = preparation?.revenueLoss
  const facts: [string, ReactNode][] = [
    ['tax', value.tax && t(`tax.${value.tax}`)],
    ['level', value.level && t(`level.${value.level}`)],
    ['council', linkTo(value.council)],
    ['decidingBody', linkTo(value.decidingBody)],
    ['territory', value.territory?.name],
    ['citizensGroup', value.citizensGroup && t('fact.yes')],
    [
      'votes',
      endorsement &&
        t('fact.voted', {
          present: endorsement.present,
          members: endorsement.members,
          votesFor: endorsement.votesFor,
          votesAgainst: endorsement.votesAgainst,
          votesAbstained: endorsement.votesAbstained,
        }),
    ],
    ['loss', loss && t('fact.lossOf', { amount: money(loss.amount), year: loss.year, source: loss.source })],
    ['number', consideration.number],
    ['rule', consideration.rule],
    ['act', effect && t('fact.actOf', { number: effect.actNumber, date: date(effect.publishedOn) })],
    ['effectiveFrom', effect && date(effect.effectiveFrom)],
    ['lost', evaluation && money(evaluation.revenueLost)],
    [
      'contributions',
      evaluation &&
        (evaluation.contributedBefore && evaluation.contributedAfter
          ? t('fact.changed', {
              before: money(evaluation.contributedBefore),
              after: money(evaluation.contributedAfter),
            })
          : t('fact.noData')),
    ],
  ]
  return (
    <dl className={record.facts}>
      {facts
        .filter(([, said]) => said)
        .map(([name, said]) => (
          <div key={name}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}
