import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Notice } from '@/ui'
import record from '@/ui/record.module.css'
import css from './discussion.module.css'
import type { Opinions } from './queries'

/** Groups of people who vote alike: how many they are, what each is for, and on what all of them agree. */
export function OpinionGroups({ found }: { found: Opinions }) {
  const { t } = useTranslation('discussion')
  const { groups, bridging } = found
  if (!groups || !bridging)
    return (
      <Notice title={t('opinion.noData')}>
        <p>
          {t('opinion.needed', {
            people: number(found.votersNeeded),
            votes: number(found.votesNeeded),
            number: number(found.counted),
          })}
        </p>
      </Notice>
    )
  return (
    <>
      <section className={css.poll} aria-labelledby="bridging">
        <h3 id="bridging">{t('opinion.bridging')}</h3>
        {bridging.length === 0 && <p>{t('opinion.noBridges')}</p>}
        <ul>
          {bridging.map(({ statement, tallies }) => (
            <li key={statement.id}>
              <span lang={statement.language}>{statement.text}</span>{' '}
              <span className={record.quiet}>{tallies.map(shareOf('agree')).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </section>
      {groups.map((group, index) => (
        // Groups have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section key={index} className={css.poll} aria-labelledby={`group-${index}`}>
          <h3 id={`group-${index}`}>
            {t(groups.length === 1 ? 'opinion.one' : 'opinion.group', { order: number(index + 1) })}:{' '}
            {t('opinion.people', { count: group.size, number: number(group.size) })}
          </h3>
          <ul>
            {group.traits.map(({ statement, vote, tally }) => (
              <li key={statement.id}>
                <b>{t(`opinion.says.${vote}`)}</b> <span lang={statement.language}>{statement.text}</span>{' '}
                <span className={record.quiet}>{shareOf(vote)(tally)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.computedAt && (
        <p className={record.quiet}>{t('opinion.computed', { date: date(found.computedAt) })}</p>
      )}
    </>
  )
}

type Tally = { agree: number; disagree: number; pass: number }

/** How many of a group's votes are so, in percent. */
const shareOf = (vote: keyof Tally) => (tally: Tally) =>
  `${number(Math.round((100 * tally[vote]) / Math.max(1, tally.agree + tally.disagree + tally.pass)))}\u00a0%`
