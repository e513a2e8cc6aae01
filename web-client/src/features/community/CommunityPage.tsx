import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { ReportProblem } from '@/app/ReportProblem'
import { date, number, relative } from '@/i18n/format'
import { Anchor, Breadcrumbs, Meta, Notice, Page, Prose, StatusMark, Tabs } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import { Asked } from './Asked'
import { MARKS } from './CommunityRow'
import { Elections } from './Elections'
import { Joint } from './Joint'
import { Library } from './Library'
import { Members } from './Members'
import { Questions } from './Questions'
import { type Community, community } from './queries'
import { Statements } from './Statements'
import { TABS } from './search'

const route = getRouteApi('/communities/$slug')

type CommunityPageProps = {
  /** What it carries out, «Follow» and «Share»: parts of other features, put together by the route. */
  carriesOut: (id: string) => ReactNode
  follow: (id: string) => ReactNode
  /** What its members propose together. */
  proposals: (id: string) => ReactNode
}

/** The page of one community: what it is for, who does what where, and what its members do together. */
export function CommunityPage({ carriesOut, follow, proposals }: CommunityPageProps) {
  const { t } = useTranslation('community')
  const { slug } = route.useParams()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const { value, etag } = useSuspenseQuery(community(slug)).data
  const parts = {
    members: <Members community={value} />,
    proposals: <Joint community={value}>{proposals(value.id)}</Joint>,
    library: <Library community={value} />,
    statements: <Statements community={value} />,
    questions: <Questions community={value} />,
    elections: <Elections community={value} />,
  }

  return (
    <Page
      title={value.title}
      kicker={t('page.kicker')}
      above={<Breadcrumbs steps={[{ href: '/communities', label: t('list.title') }]} />}
    >
      <State community={value} />
      <Asked community={value} />
      {!value.hiddenAt && follow(value.id)}
      <div className={record.columns}>
        <Prose lang={value.language}>
          <p className={record.text}>{value.purpose}</p>
        </Prose>
        <aside aria-label={t('page.facts')}>
          <Acts community={value} etag={etag} />
          {!value.hiddenAt && carriesOut(value.id)}
          <p className={record.quiet}>
            {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
          </p>
          {!value.hiddenAt && (
            <ReportProblem subjectType="community" subjectId={value.id} title={value.title} />
          )}
        </aside>
      </div>
      <Tabs
        label={t('page.parts')}
        chosen={tab ?? 'members'}
        onChoose={key =>
          navigate({
            search: { tab: TABS.find(one => one === key && one !== 'members') },
            replace: true,
            resetScroll: false,
          })
        }
        tabs={TABS.map(key => ({ key, label: t(`tab.${key}`), content: parts[key] }))}
      />
      {!value.hiddenAt && <TakeAway feed={`communities/${value.id}`} />}
    </Page>
  )
}

/** How it stands, and what that means. */
function State({ community: value }: { community: Community }) {
  const { t } = useTranslation('community')
  return (
    <>
      <Meta>
        <StatusMark state={MARKS[value.status]}>{t(`status.${value.status}`)}</StatusMark>
        <span>{value.activityArea.name}</span>
        <span>{value.territory.name}</span>
        <span>{t('members', { count: value.memberCount, number: number(value.memberCount) })}</span>
        <span>{t('activeAt', { ago: relative(value.activeAt) })}</span>
        {value.coordinator?.organization && (
          <span>
            {t('page.coordinator')}{' '}
            <Anchor href={`/organizations/${value.coordinator.organization.slug}`}>
              {value.coordinator.organization.shortName}
            </Anchor>
            {t('page.until', { date: date(value.coordinator.until) })}
          </span>
        )}
      </Meta>
      {(value.hiddenAt || value.masked) && (
        <Notice tone="call">
          <p>{t(value.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
        </Notice>
      )}
      {value.status === 'proposed' && (
        <Notice title={t('page.proposed')}>
          <p>{t('page.needed', { count: value.needed })}</p>
        </Notice>
      )}
      {value.status === 'dormant' && (
        <Notice>
          <p>{t('page.dormant')}</p>
        </Notice>
      )}
      {value.status === 'archived' && (
        <Notice title={t('page.archived')}>
          <p className={record.text}>{value.archivedReason ?? t('page.lapsed')}</p>
        </Notice>
      )}
    </>
  )
}
