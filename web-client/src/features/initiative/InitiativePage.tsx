import { IconEdit } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportProblem } from '@/app/ReportProblem'
import { date, relative } from '@/i18n/format'
import { Breadcrumbs, LinkButton, Meta, Notice, Page, Prose, Section } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import { Documents } from './Documents'
import { Facts } from './Facts'
import { History } from './History'
import { Standing } from './InitiativeRow'
import { type Initiative, initiative } from './queries'
import { ReportPart } from './ReportPart'
import { Stages } from './Stages'
import { SupportBox } from './SupportBox'

const route = getRouteApi('/initiatives/$slug/')

type InitiativePageProps = {
  /** What it carries out and what people say of it: parts of other features, put together by the route. */
  carriesOut: (id: string) => ReactNode
  talk: (id: string) => ReactNode
  /** «Follow» and «Share», of another feature. */
  follow: (id: string) => ReactNode
}

/** The page of one initiative: what is asked for, how far it is, by what it is decided, who stands behind it. */
export function InitiativePage({ carriesOut, talk, follow }: InitiativePageProps) {
  const { t } = useTranslation('initiative')
  const { slug } = route.useParams()
  const { value } = useSuspenseQuery(initiative(slug)).data
  const open = value.openedAt !== null
  return (
    <Page
      title={value.title}
      kicker={t('page.kicker')}
      lead={value.summary}
      above={<Breadcrumbs steps={[{ href: '/initiatives', label: t('list.title') }]} />}
    >
      <State initiative={value} />
      {open && !value.hiddenAt && follow(value.id)}
      {open && value.status !== 'withdrawn' && <Stages initiative={value} />}
      <div className={record.columns}>
        <div>
          <Prose lang={value.language}>
            <p className={record.text}>{value.body}</p>
          </Prose>
          {value.consideration.motives && (
            <Section title={t('page.motives')}>
              <p className={record.text}>{value.consideration.motives}</p>
            </Section>
          )}
          <Section title={t('document.title')}>
            <Documents initiative={value} />
          </Section>
          <Section title={t('report.title')}>
            <ReportPart initiative={value} />
          </Section>
          <Section title={t('history.title')}>
            <History id={value.id} />
          </Section>
          {open && !value.hiddenAt && talk(value.id)}
        </div>
        <aside aria-label={t('page.facts')}>
          <Acts initiative={value} />
          {open && <SupportBox initiative={value} />}
          <Facts initiative={value} />
          {open && carriesOut(value.id)}
          <p className={record.quiet}>
            {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
          </p>
          {open && !value.hiddenAt && (
            <ReportProblem subjectType="initiative" subjectId={value.id} title={value.title} />
          )}
        </aside>
      </div>
    </Page>
  )
}

function State({ initiative: value }: { initiative: Initiative }) {
  const { t } = useTranslation('initiative')
  return (
    <>
      <Meta>
        <Standing initiative={value} />
        {value.dueAt && <span>{t('due', { date: date(value.dueAt) })}</span>}
        {value.consideration.returns > 0 && (
          <span>{t('page.returns', { count: value.consideration.returns })}</span>
        )}
      </Meta>
      {(value.hiddenAt || value.masked) && (
        <Notice tone="call">
          <p>{t(value.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
        </Notice>
      )}
      {value.openedAt === null && (
        <Notice>
          <p>{t('page.draft')}</p>
        </Notice>
      )}
      {value.actions.includes('edit') && (
        <p className={record.acts}>
          <LinkButton
            small
            icon={<IconEdit aria-hidden="true" size="1.2em" />}
            href={`/initiatives/${value.slug}/edit`}
          >
            {t('form.edit')}
          </LinkButton>
        </p>
      )}
    </>
  )
}
