import { IconAward, IconEdit } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportProblem } from '@/app/ReportProblem'
import { date, relative } from '@/i18n/format'
import { Anchor, Breadcrumbs, LinkButton, Meta, Notice, Page, Prose } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import { Adoptions } from './Adoptions'
import { PassportView } from './PassportView'
import { recommendation, type Story, story } from './queries'
import css from './story.module.css'

const route = getRouteApi('/stories/$slug/')

type StoryPageProps = {
  /** What it carries out, a part of another feature. */
  carriesOut: (id: string) => ReactNode
  /** «Follow» and «Share», of another feature. */
  follow: (id: string) => ReactNode
}

/** The page of one story: what was achieved, the passport of its practice, who repeats it. */
export function StoryPage({ carriesOut, follow }: StoryPageProps) {
  const { t } = useTranslation('story')
  const { slug } = route.useParams()
  const { value } = useSuspenseQuery(story(slug)).data
  const [first, ...others] = value.pictures

  return (
    <Page
      title={value.title}
      kicker={t(`kicker.${value.kind}`)}
      lead={value.summary}
      above={<Breadcrumbs steps={[{ href: '/stories', label: t('list.title') }]} />}
    >
      <State story={value} />
      {value.publishedAt && !value.hiddenAt && follow(value.id)}
      <div className={record.columns}>
        <div>
          {first && <img className={css.picture} src={`${first.url}?size=large`} alt={first.alt} />}
          <Prose lang={value.language}>
            <p className={record.text}>{value.body}</p>
          </Prose>
          {others.length > 0 && (
            <ul role="list" className={css.gallery}>
              {others.map(({ fileId, url, alt }) => (
                <li key={fileId}>
                  <img src={`${url}?size=medium`} alt={alt} loading="lazy" />
                </li>
              ))}
            </ul>
          )}
          {value.passport && <PassportView passport={value.passport} lang={value.language} />}
          {value.publishedAt && <Adoptions story={value} />}
        </div>
        <aside aria-label={t('page.facts')}>
          <Acts story={value} />
          <Facts story={value} />
          {value.publishedAt && carriesOut(value.id)}
          <p className={record.quiet}>
            {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
          </p>
          {value.status === 'published' && !value.hiddenAt && (
            <ReportProblem subjectType="story" subjectId={value.id} title={value.title} />
          )}
        </aside>
      </div>
    </Page>
  )
}

function State({ story: value }: { story: Story }) {
  const { t } = useTranslation('story')
  return (
    <>
      <Meta>
        {value.organization && (
          <Anchor href={`/organizations/${value.organization.slug}`}>{value.organization.shortName}</Anchor>
        )}
        {value.publishedAt && <span>{date(value.publishedAt)}</span>}
        {value.featured && (
          <b>
            <IconAward aria-hidden="true" size="1.1em" />{' '}
            {t('page.featuredBy', {
              name: value.featured.by?.shortName ?? t('page.center'),
              date: date(value.featured.at),
            })}
          </b>
        )}
      </Meta>
      {(value.hiddenAt || value.masked) && (
        <Notice tone="call">
          <p>{t(value.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
        </Notice>
      )}
      {value.status !== 'published' && (
        <Notice>
          <p>{t(`page.not.${value.status}`)}</p>
        </Notice>
      )}
      {value.returnedReason && (
        <Notice tone="call" title={t('page.returned')}>
          <p className={record.text}>{value.returnedReason}</p>
        </Notice>
      )}
      {value.actions.includes('edit') && (
        <p className={record.acts}>
          <LinkButton
            small
            icon={<IconEdit aria-hidden="true" size="1.2em" />}
            href={`/stories/${value.slug}/edit`}
          >
            {t('form.edit')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** Where it was, what it is about, what it carries out and solves, its documents. */
function Facts({ story: value }: { story: Story }) {
  const { t } = useTranslation('story')
  return (
    <dl className={record.facts}>
      {value.territory && (
        <div>
          <dt>{t('field.territoryId')}</dt>
          <dd>{value.territory.name}</dd>
        </div>
      )}
      {value.activityAreas.length > 0 && (
        <div>
          <dt>{t('field.activityAreaIds')}</dt>
          <dd>{value.activityAreas.map(({ name }) => name).join(', ')}</dd>
        </div>
      )}
      {value.recommendationId && <Recommended id={value.recommendationId} />}
      {value.problems.length > 0 && (
        <div>
          <dt>{t('fact.problems')}</dt>
          {value.problems.map(({ id, path, title }) => (
            <dd key={id}>
              <Anchor href={path}>{title}</Anchor>
            </dd>
          ))}
        </div>
      )}
      {value.documents.length > 0 && (
        <div>
          <dt>{t('field.documents')}</dt>
          {value.documents.map(({ fileId, url, title }) => (
            <dd key={fileId}>
              <Anchor href={url}>{title}</Anchor>
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

function Recommended({ id }: { id: string }) {
  const { t } = useTranslation('story')
  const known = useQuery(recommendation(id)).data
  if (!known) return null
  return (
    <div>
      <dt>{t('fact.recommendation')}</dt>
      <dd>
        <Anchor href={`/recommendations/${id}`}>
          {known.number ? `${known.number}. ` : ''}
          {known.text}
        </Anchor>
      </dd>
    </div>
  )
}
