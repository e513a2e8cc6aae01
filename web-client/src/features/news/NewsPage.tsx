import { IconEdit } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportProblem } from '@/app/ReportProblem'
import { date, dateTime, relative } from '@/i18n/format'
import { Anchor, Breadcrumbs, LinkButton, Meta, Notice, Page } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import css from './news.module.css'
import { type NewsItem, newsItem } from './queries'
import { Revisions } from './Revisions'
import { RichText } from './RichText'

const route = getRouteApi('/news/$slug')

type NewsPageProps = {
  /** What it carries out, a part of another feature. */
  carriesOut: (id: string) => ReactNode
  /** «Follow the news» and «Share», of another feature: of an item itself there is nothing more to tell. */
  follow: ReactNode
}

/** The page of one news item; to those who write it, also before it is public. */
export function NewsPage({ carriesOut, follow }: NewsPageProps) {
  const { t } = useTranslation('news')
  const { slug } = route.useParams()
  const { value } = useSuspenseQuery(newsItem(slug)).data
  // Whoever may do something with it wrote it, or looks after it.
  const insider = value.actions.length > 0

  return (
    <Page
      title={value.title}
      lead={value.summary}
      above={<Breadcrumbs steps={[{ href: '/news', label: t('list.title') }]} />}
    >
      <Meta>
        {value.organization ? (
          <Anchor href={`/organizations/${value.organization.slug}`}>{value.organization.shortName}</Anchor>
        ) : (
          <span>{t('center')}</span>
        )}
        {value.publishedAt && <span>{date(value.publishedAt)}</span>}
        {value.territory && <span>{value.territory.name}</span>}
        {value.activityAreas.map(({ id, name }) => (
          <span key={id}>{name}</span>
        ))}
      </Meta>
      <State item={value} />
      {value.status === 'published' && !value.hiddenAt && follow}
      <RichText html={value.html} lang={value.language} />
      <p className={`${record.quiet} ${css.changed}`}>
        {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
      </p>
      {value.status === 'published' && carriesOut(value.id)}
      {value.status === 'published' && !value.hiddenAt && (
        <ReportProblem subjectType="news" subjectId={value.id} title={value.title} />
      )}
      {insider && <Revisions item={value} />}
    </Page>
  )
}

function State({ item }: { item: NewsItem }) {
  const { t } = useTranslation('news')
  return (
    <>
      {(item.hiddenAt || item.masked) && (
        <Notice tone="call">
          <p>{t(item.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
        </Notice>
      )}
      {item.status !== 'published' && (
        <Notice>
          <p>{t(`page.not.${item.status}`, { at: item.publishAt ? dateTime(item.publishAt) : '' })}</p>
        </Notice>
      )}
      {item.reason && (
        <Notice tone="call" title={t('page.reason')}>
          <p className={record.text}>{item.reason}</p>
        </Notice>
      )}
      {item.actions.includes('edit') && (
        <p className={record.acts}>
          <LinkButton
            small
            icon={<IconEdit aria-hidden="true" size="1.2em" />}
            href={`/manage/news/${item.id}`}
          >
            {t('form.edit')}
          </LinkButton>
        </p>
      )}
      <Acts item={item} />
    </>
  )
}
