import { IconEdit } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Fragment, lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Asking } from '@/app/answer/Asking'
import { Extension } from '@/app/answer/Extension'
import { NotOfficial } from '@/app/answer/NotOfficial'
import { Registered } from '@/app/answer/Registered'
import { Proofs } from '@/app/files/Proofs'
import { ReportProblem } from '@/app/ReportProblem'
import { date, dateTime, relative } from '@/i18n/format'
import { Anchor, Breadcrumbs, Kicker, LinkButton, Meta, Notice, Page, Prose, Section, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import { Answers } from './Answers'
import { Facts } from './Facts'
import { History } from './History'
import css from './proposal.module.css'
import { answers, isOpen, markOf, type Proposal, proposal } from './queries'
import { Stages } from './Stages'
import { SupportBox } from './SupportBox'

const Together = lazy(() => import('./Together'))

const route = getRouteApi('/proposals/$slug/')

type ProposalPageProps = {
  /** What it carries out and what people say of it: parts of other features, put together by the route. */
  carriesOut: (id: string) => ReactNode
  talk: (id: string) => ReactNode
  /** «Follow» and «Share», of another feature. */
  follow: (id: string) => ReactNode
}

/** The page of one proposal: what, who stands behind it, what was answered, how far it is carried out. */
export function ProposalPage({ carriesOut, talk, follow }: ProposalPageProps) {
  const { t } = useTranslation('proposal')
  const { slug } = route.useParams()
  const { value } = useSuspenseQuery(proposal(slug)).data
  const said = useQuery(answers(value.id)).data?.items ?? []

  return (
    <Page title={value.title} heading={<Heading proposal={value} />} above={<Above />}>
      <State proposal={value} />
      {value.publishedAt && !value.hiddenAt && follow(value.id)}
      {value.publishedAt && <Stages proposal={value} />}
      <div className={record.columns}>
        <div>
          <Prose lang={value.language}>
            <p className={record.text}>{value.body}</p>
          </Prose>
          {value.claim && <Claimed proposal={value} />}
          <Suspense>
            <Together proposal={value} />
          </Suspense>
          <Answers proposal={value} answers={said} />
          <Section title={t('history.title')}>
            <History id={value.id} open={isOpen(value)} />
          </Section>
          {value.publishedAt && !value.hiddenAt && talk(value.id)}
        </div>
        <aside aria-label={t('page.facts')}>
          <Extension request={value.extensionRequest} />
          <Asking until={value.informationUntil} />
          <Acts proposal={value} />
          <Facts proposal={value} />
          {value.publishedAt && carriesOut(value.id)}
          <p className={record.quiet}>
            {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
          </p>
          {value.publishedAt && !value.hiddenAt && (
            <ReportProblem subjectType="proposal" subjectId={value.id} title={value.title} />
          )}
        </aside>
      </div>
    </Page>
  )
}

function Above() {
  const { t } = useTranslation('proposal')
  return <Breadcrumbs steps={[{ href: '/proposals', label: t('list.title') }]} />
}

function Heading({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const place = value.everywhere ? t('everywhere') : value.territory?.name
  const kicker = [t('page.kind'), ...value.activityAreas.map(({ name }) => name), place].filter(Boolean)
  return (
    <div className={css.head}>
      <div>
        <Kicker>{kicker.join(' · ')}</Kicker>
        <h1 tabIndex={-1} lang={value.language}>
          {value.title}
        </h1>
        <Meta>
          <span>
            {t('page.author', { count: value.parties.length })}{' '}
            {value.parties.map(({ organization, displayName, person }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: who proposes has no other name here, and an order of its own
              <Fragment key={place}>
                {place > 0 && ', '}
                {organization ? (
                  <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
                ) : (
                  (displayName ?? t(person ? 'resident' : 'page.organization'))
                )}
              </Fragment>
            ))}
          </span>
          {value.textVersion > 1 && (
            <span>
              {t('page.version', { number: value.textVersion })}{' '}
              <Anchor href={`/proposals/${value.slug}/versions`}>{t('page.whatChanged')}</Anchor>
            </span>
          )}
        </Meta>
      </div>
      {value.publishedAt && <SupportBox proposal={value} />}
    </div>
  )
}

function State({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  return (
    <>
      <Meta>
        <StatusMark state={markOf(value)}>
          {t(`status.${value.status}`)}
          {value.overdue && `, ${t('overdue')}`}
        </StatusMark>
        {value.dueAt && <span>{t('due', { date: date(value.dueAt) })}</span>}
        {value.stalled && <span>{t('page.stalled')}</span>}
        {value.confirmedBy && <span>{t(`page.confirmedBy.${value.confirmedBy}`)}</span>}
      </Meta>
      {(value.hiddenAt || value.masked) && (
        <Notice tone="call">
          <p>{t(value.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
        </Notice>
      )}
      {value.withdrawal?.until && (
        <Notice tone="call">
          <p>{t('page.withdrawing', { date: date(value.withdrawal.until) })}</p>
        </Notice>
      )}
      {!value.publishedAt && (
        <Notice>
          <p>{t(value.status === 'submitted' ? 'page.not.submitted' : 'page.not.draft')}</p>
          {value.reviewDueAt && (
            <p>
              {t(Date.parse(value.reviewDueAt) < Date.now() ? 'page.not.late' : 'page.not.until', {
                date: dateTime(value.reviewDueAt),
              })}
            </p>
          )}
        </Notice>
      )}
      {value.publishedAt && value.legalRegime !== 'voluntary' && (
        <Registered regime={value.legalRegime} registration={value.registration} />
      )}
      {value.publishedAt && value.legalRegime === 'voluntary' && (
        <NotOfficial
          appeal={{
            title: value.title,
            words: value.body,
            place: value.everywhere ? t('everywhere') : value.territory?.name,
            since: value.publishedAt,
            path: `/proposals/${value.slug}`,
          }}
        />
      )}
      {value.actions.includes('edit') && (
        <p className={record.acts}>
          <LinkButton
            small
            icon={<IconEdit aria-hidden="true" size="1.2em" />}
            // A draft's address follows its title, which changes there while one writes.
            href={`/proposals/${value.publishedAt ? value.slug : value.id}/edit`}
          >
            {t('form.edit')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** By what the body shows that all is done; or has shown, when others have found that it is not. */
function Claimed({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const { claim, status } = value
  if (!claim) return null
  return (
    <Section title={t(status === 'implementing' ? 'page.claimed' : 'page.claim')}>
      {status === 'implementing' && <p className={record.quiet}>{t('page.unproven')}</p>}
      <p className={record.text}>{claim.text}</p>
      <Meta>
        {claim.url && <Anchor href={claim.url}>{t('page.proof')}</Anchor>}
        <span>{date(claim.at)}</span>
      </Meta>
      <Proofs proofs={claim.files} open={isOpen(value)} />
    </Section>
  )
}
