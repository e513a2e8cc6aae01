import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Meta, Section } from '@/ui'
import css from './home.module.css'
import { featuredStories, latestNews } from './queries'

/** What councils show before others, and the latest news; nothing where there is none. */
export function Latest() {
  const { t } = useTranslation('home')
  const stories = useQuery(featuredStories).data?.items ?? []
  const news = useQuery(latestNews).data?.items ?? []
  return (
    <>
      {stories.length > 0 && (
        <Section
          title={t('latest.stories')}
          aside={<Anchor href="/stories">{t('latest.allStories')}</Anchor>}
        >
          <ul role="list" className={css.latest}>
            {stories.map(({ id, slug, title, summary, organization }) => (
              <li key={id}>
                <h3>
                  <Anchor href={`/stories/${slug}`}>{title}</Anchor>
                </h3>
                <p>{summary}</p>
                {organization && <Meta>{organization.shortName}</Meta>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {news.length > 0 && (
        <Section title={t('latest.news')} aside={<Anchor href="/news">{t('latest.allNews')}</Anchor>}>
          <ul role="list" className={css.latest}>
            {news.map(({ id, slug, title, publishedAt }) => (
              <li key={id}>
                <h3>
                  <Anchor href={`/news/${slug}`}>{title}</Anchor>
                </h3>
                {publishedAt && <Meta>{date(publishedAt)}</Meta>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
