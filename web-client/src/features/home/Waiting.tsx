import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Anchor, Meta, Section } from '@/ui'
import css from './home.module.css'
import { openProblems, openProposals } from './queries'

/** What the city works on now and where a visitor's hand is wanted; nothing where there is none. */
export function Waiting() {
  const { t } = useTranslation('home')
  const problems = useQuery(openProblems).data?.items ?? []
  const proposals = useQuery(openProposals).data ?? []
  return (
    <>
      {problems.length > 0 && (
        <Section
          title={t('waiting.problems')}
          aside={<Anchor href="/problems">{t('waiting.allProblems')}</Anchor>}
        >
          <ul role="list" className={css.latest}>
            {problems.map(({ id, slug, title, summary, status, everywhere, territory, supportCount }) => (
              <li key={id}>
                <h3>
                  <Anchor href={`/problems/${slug}`}>{title}</Anchor>
                </h3>
                <p>{summary}</p>
                <Meta>
                  <span>{t(status === 'call_open' ? 'waiting.call' : 'waiting.answer')}</span>
                  {supportCount > 0 && (
                    <span>{t('waiting.concern', { count: supportCount, number: number(supportCount) })}</span>
                  )}
                  {!everywhere && territory && <span>{territory.name}</span>}
                </Meta>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {proposals.length > 0 && (
        <Section
          title={t('waiting.proposals')}
          aside={<Anchor href="/proposals">{t('waiting.allProposals')}</Anchor>}
        >
          <ul role="list" className={css.latest}>
            {proposals.map(({ id, slug, title, summary, supportCount, threshold, supportUntil }) => (
              <li key={id}>
                <h3>
                  <Anchor href={`/proposals/${slug}`}>{title}</Anchor>
                </h3>
                <p>{summary}</p>
                <Meta>
                  {threshold != null && (
                    <span>
                      {t('waiting.support', {
                        count: threshold,
                        number: number(supportCount),
                        needed: number(threshold),
                      })}
                    </span>
                  )}
                  {supportUntil && <span>{t('waiting.until', { date: date(supportUntil) })}</span>}
                </Meta>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
