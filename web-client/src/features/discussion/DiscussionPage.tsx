import { IconEdit } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportProblem } from '@/app/ReportProblem'
import { date, relative, today } from '@/i18n/format'
import { Anchor, Breadcrumbs, LinkButton, Meta, Notice, Page, Prose, Section, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import { History } from './History'
import { Opinions } from './Opinions'
import { OutcomeView } from './OutcomeView'
import { Polls } from './Polls'
import { type Discussion, discussion, markOf } from './queries'

const route = getRouteApi('/discussions/$slug/')

type DiscussionPageProps = {
  /** What it carries out and what people say of it: parts of other features, put together by the route. */
  carriesOut: (id: string) => ReactNode
  talk: (id: string) => ReactNode
  /** «Follow» and «Share», of another feature. */
  follow: (id: string) => ReactNode
}

/**
 * The page of one discussion: the outcome first when there is one, the question, polls, the way it went. What people
 * say is drawn by the route.
 */
export function DiscussionPage({ carriesOut, talk, follow }: DiscussionPageProps) {
  const { t } = useTranslation('discussion')
  const { slug } = route.useParams()
  const { value } = useSuspenseQuery(discussion(slug)).data
  const isPublic = value.status !== 'draft' && !value.hiddenAt

  return (
    <Page
      title={value.title}
      kicker={[t('page.kind'), ...value.activityAreas.map(({ name }) => name), value.territory?.name]
        .filter(Boolean)
        .join(' · ')}
      above={<Breadcrumbs steps={[{ href: '/discussions', label: t('list.title') }]} />}
    >
      <State discussion={value} />
      {isPublic && follow(value.id)}
      {value.outcome && <OutcomeView outcome={value.outcome} />}
      <div className={record.columns}>
        <div>
          <Prose lang={value.language}>
            <p className={record.text}>{value.body}</p>
          </Prose>
          {isPublic && <Polls discussion={value} />}
          {isPublic && <Opinions discussion={value} />}
          {isPublic && talk(value.id)}
          <Section title={t('history.title')}>
            <History id={value.id} />
          </Section>
        </div>
        <aside aria-label={t('page.facts')}>
          <Acts discussion={value} />
          <Facts discussion={value} />
          {isPublic && carriesOut(value.id)}
          <p className={record.quiet}>
            {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
          </p>
          {isPublic && <ReportProblem subjectType="discussion" subjectId={value.id} title={value.title} />}
        </aside>
      </div>
    </Page>
  )
}

function State({ discussion: value }: { discussion: Discussion }) {
  const { t } = useTranslation('discussion')
  return (
    <>
      <Meta>
        <StatusMark state={markOf(value.status)}>{t(`status.${value.status}`)}</StatusMark>
        {value.status === 'scheduled' && value.opensOn && (
          <span>{t('opens', { date: date(value.opensOn) })}</span>
        )}
        {value.status === 'open' && value.closesOn && (
          <span>{t('closes', { date: date(value.closesOn) })}</span>
        )}
        {value.outcomeDueOn && <span>{t('page.outcomeDue', { date: date(value.outcomeDueOn) })}</span>}
      </Meta>
      {(value.hiddenAt || value.masked) && (
        <Notice tone="call">
          <p>{t(value.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
        </Notice>
      )}
      {value.status === 'draft' && (
        <Notice>
          <p>{t('page.draft')}</p>
        </Notice>
      )}
      {value.status === 'closed_without_outcome' && (
        <Notice tone="call">
          <p>{t('page.noOutcome')}</p>
        </Notice>
      )}
      {value.actions.includes('edit') && (
        <p className={record.acts}>
          <LinkButton
            small
            icon={<IconEdit aria-hidden="true" size="1.2em" />}
            href={`/discussions/${value.slug}/edit`}
          >
            {t('form.edit')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** Who leads it, and from when until when. */
function Facts({ discussion: value }: { discussion: Discussion }) {
  const { t } = useTranslation('discussion')
  // The facilitator may end it before its last day: then that day no longer tells when it was over.
  const endedEarly = value.endedAt && value.closesOn && today(new Date(value.endedAt)) < value.closesOn
  return (
    <dl className={record.facts}>
      {value.platform && (
        <div>
          <dt>{t('fact.platform')}</dt>
          <dd>
            <Anchor href={value.platform.path}>{value.platform.title}</Anchor>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('fact.facilitator')}</dt>
        <dd>{value.facilitator ?? t('fact.center')}</dd>
      </div>
      {value.opensOn && (
        <div>
          <dt>{t('field.opensOn')}</dt>
          <dd>{date(value.opensOn)}</dd>
        </div>
      )}
      {value.endedAt && endedEarly && (
        <div>
          <dt>{t('fact.ended')}</dt>
          <dd>{date(value.endedAt)}</dd>
        </div>
      )}
      {value.closesOn && !endedEarly && (
        <div>
          <dt>{t('field.closesOn')}</dt>
          <dd>
            {date(value.closesOn)}
            {value.extended && `, ${t('fact.extended')}`}
          </dd>
        </div>
      )}
    </dl>
  )
}
