import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { date } from '@/i18n/format'
import { Anchor } from '@/ui'
import record from '@/ui/record.module.css'
import css from './proposal.module.css'
import { endorsements, type Proposal } from './queries'

const linkTo = ({ slug, shortName }: { slug: string; shortName: string }) => (
  <Anchor href={`/organizations/${slug}`}>{shortName}</Anchor>
)

/** What it answers to, who has to answer and until when, who stands behind it. What is not known is not there. */
export function Facts({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const { problem, recommendation, origin, community, responsible, location } = value
  const behind = useQuery({
    ...endorsements(value.id),
    enabled: value.support.endorsements > 0,
  }).data?.items
  const facts: [string, ReactNode][] = [
    ['recommendation', recommendation && <Anchor href={recommendation.path}>{recommendation.title}</Anchor>],
    ['origin', origin?.story && <Anchor href={origin.story.path}>«{origin.story.title}»</Anchor>],
    ['community', community && <Anchor href={community.path}>«{community.title}»</Anchor>],
    [
      'problem',
      problem && (
        <>
          <Anchor href={`/problems/${problem.slug}`}>{problem.title}</Anchor>
          {problem.supportCount > 0 && `, ${t('fact.concerned', { count: problem.supportCount })}`}
        </>
      ),
    ],
    ['responsible', responsible && linkTo(responsible)],
    ['number', value.number],
    ['answerDue', value.answerDueAt && date(value.answerDueAt)],
    ['reachedBy', value.support.reachedBy && t(`reachedBy.${value.support.reachedBy}`)],
    [
      'endorsed',
      behind && behind.length > 0 && (
        <>
          <ul role="list">
            {behind.map(({ organization }) => (
              <li key={organization.id}>{linkTo(organization)}</li>
            ))}
          </ul>
          <TakeAway api={`/api/v1/proposals/${value.id}/endorsements`} />
        </>
      ),
    ],
    ['location', location && `${location.lat.toFixed(4)}, ${location.lon.toFixed(4)}`],
  ]
  return (
    <dl className={`${record.facts} ${css.facts}`}>
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
