import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { ReportProblem } from '@/app/ReportProblem'
import { date, number, relative } from '@/i18n/format'
import { Breadcrumbs, Meta, Notice, Page, Prose, Tabs } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import { Calendar } from './Calendar'
import { Links } from './Links'
import { MinutesList } from './MinutesList'
import { Standing } from './PlatformRow'
import { platform } from './queries'
import { Seats } from './Seats'
import { Sides } from './Sides'
import { TABS } from './search'
import { Topics } from './Topics'
import { WhatHappened } from './WhatHappened'

const route = getRouteApi('/platforms/$slug/')

type PlatformPageProps = {
  /** What it carries out, «Follow» and «Share»: parts of other features, put together by the route. */
  carriesOut: (id: string) => ReactNode
  follow: (id: string) => ReactNode
  /** What is discussed there, of another feature too. */
  discussions: (id: string, may: boolean) => ReactNode
}

/**
 * The page of one platform: its three sides, what happened, its calendar, topics, discussions, minutes, what it works
 * on.
 */
export function PlatformPage({ carriesOut, follow, discussions }: PlatformPageProps) {
  const { t } = useTranslation('platform')
  const { slug } = route.useParams()
  const { tab, month } = route.useSearch()
  const navigate = route.useNavigate()
  const { value } = useSuspenseQuery(platform(slug)).data
  const parts = {
    timeline: <WhatHappened id={value.id} />,
    calendar: (
      <Calendar
        id={value.id}
        month={month}
        onMonth={to =>
          navigate({ search: { tab: 'calendar', month: to }, replace: true, resetScroll: false })
        }
      />
    ),
    seats: <Seats platform={value} />,
    topics: <Topics platform={value} />,
    discussions: discussions(value.id, value.actions.includes('hold_discussion')),
    minutes: <MinutesList platform={value} />,
    links: <Links platform={value} />,
  }
  return (
    <Page
      title={value.title}
      kicker={t('page.kicker')}
      above={<Breadcrumbs steps={[{ href: '/platforms', label: t('list.title') }]} />}
    >
      <Meta>
        <Standing platform={value} />
        {value.territory && <span>{value.territory.name}</span>}
        {value.activityAreas.map(({ id, name }) => (
          <span key={id}>{name}</span>
        ))}
        <span>{t('meetings', { count: value.minutesCount, number: number(value.minutesCount) })}</span>
        <span>{t('page.facilitator', { name: value.facilitator })}</span>
      </Meta>
      {(value.hiddenAt || value.masked) && (
        <Notice tone="call">
          <p>{t(value.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
        </Notice>
      )}
      {value.inactive && value.status === 'open' && (
        <Notice tone="call">
          <p>{t('page.inactive', { ago: relative(value.activeAt) })}</p>
        </Notice>
      )}
      {value.status === 'closed' && (
        <Notice title={t('page.closed')}>
          <p className={record.text}>{value.closedReason}</p>
        </Notice>
      )}
      {!value.hiddenAt && follow(value.id)}
      <div className={record.columns}>
        <div>
          <Prose lang={value.language}>
            <p className={record.text}>{value.purpose}</p>
          </Prose>
          <Sides sides={value.sides} />
        </div>
        <aside aria-label={t('page.facts')}>
          <Acts platform={value} />
          {!value.hiddenAt && carriesOut(value.id)}
          <p className={record.quiet}>
            {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
          </p>
          {!value.hiddenAt && (
            <ReportProblem subjectType="platform" subjectId={value.id} title={value.title} />
          )}
        </aside>
      </div>
      <Tabs
        label={t('page.parts')}
        chosen={tab ?? 'timeline'}
        onChoose={key =>
          navigate({
            search: { tab: TABS.find(one => one === key && one !== 'timeline') },
            replace: true,
            resetScroll: false,
          })
        }
        tabs={TABS.map(key => ({ key, label: t(`tab.${key}`), content: parts[key] }))}
      />
      <TakeAway feed={`platforms/${value.id}`} />
    </Page>
  )
}
