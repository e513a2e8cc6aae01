import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Page, Prose, Section } from '@/ui'
import { Builder } from './Builder'
import { Code } from './Code'
import { curl, EXAMPLES, walk } from './examples'
import { someone } from './queries'

const RULES = ['open', 'limits', 'pages', 'errors', 'tags', 'stable'] as const

/** Whose new things come as a feed; the name stands in its address. */
const FEEDS = [
  'news',
  'stories',
  'problems',
  'proposals',
  'discussions',
  'platforms',
  'communities',
  'initiatives',
  'adoptions',
  'round-tables',
  'recommendations',
] as const

/** What others can do with the platform: a list for their site, and the contract for their programs. */
export function DevelopersPage() {
  const { t } = useTranslation('developers')
  const slug = useQuery(someone).data?.items[0]?.slug
  const { origin } = location
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Builder />
      <Section title={t('start.title')} id="api">
        <Prose>
          <p>
            {t('start.lead')} <a href="/reference">{t('start.reference')}</a>,{' '}
            <a href="/q/openapi">{t('start.contract')}</a>.
          </p>
        </Prose>
        {EXAMPLES.filter(example => slug || !['one', 'oembed'].includes(example)).map(example => (
          <Code key={example} label={t(`example.${example}`)} text={curl(example, origin, slug ?? '')} />
        ))}
        <Code label={t('example.walk')} text={walk(origin)} />
      </Section>
      <Section title={t('other.title')}>
        <Prose>
          <p>{t('other.feeds')}</p>
          <ul>
            {FEEDS.map(feed => (
              <li key={feed}>
                {t(`other.kind.${feed}`)}: <a href={`/feeds/${feed}.rss`}>RSS</a>,{' '}
                <a href={`/feeds/${feed}.atom`}>Atom</a>, <a href={`/feeds/${feed}.json`}>JSON Feed</a>
              </li>
            ))}
          </ul>
          <p>{t('other.own')}</p>
          <p>{t('other.open311')}</p>
        </Prose>
        <Code label="Open311" text={`curl '${origin}/open311/v2/requests.json?status=open'`} />
      </Section>
      <Section title={t('rules.title')}>
        <Prose>
          <ul>
            {RULES.map(rule => (
              <li key={rule}>{t(`rules.${rule}`)}</li>
            ))}
          </ul>
        </Prose>
      </Section>
    </Page>
  )
}
