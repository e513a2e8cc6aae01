import { IconEdit } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Asking } from '@/app/answer/Asking'
import { Extension } from '@/app/answer/Extension'
import { Photos } from '@/app/files/Photos'
import { Proofs } from '@/app/files/Proofs'
import { ReportProblem } from '@/app/ReportProblem'
import { date, dateTime, relative } from '@/i18n/format'
import { Anchor, Breadcrumbs, LinkButton, Meta, Notice, Page, Section, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import { Acts } from './Acts'
import { Answers } from './Answers'
import { Choices } from './Choices'
import { Concern } from './Concern'
import { Ending } from './Ending'
import { Facts } from './Facts'
import { History } from './History'
import { answers, type CityProblem, isOpen, markOf, problem } from './queries'
import { Regime } from './Regime'
import { Verdicts } from './Verdicts'

const route = getRouteApi('/problems/$slug/')

type ProblemPageProps = {
  /** What it carries out and what people say of it: parts of other features, put together by the route. */
  carriesOut: (id: string) => ReactNode
  talk: (id: string) => ReactNode
  /** «Follow» and «Share», of another feature. */
  follow: (id: string) => ReactNode
}

/** The page of one problem: what is wrong, how it stands, what was answered, the whole way it went. */
export function ProblemPage({ carriesOut, talk, follow }: ProblemPageProps) {
  const { t } = useTranslation('problem')
  const { slug } = route.useParams()
  const { value } = useSuspenseQuery(problem(slug)).data
  const said = useQuery(answers(value.id)).data?.items ?? []

  return (
    <Page
      title={value.title}
      kicker={t(`kind.${value.kind}`)}
      above={<Breadcrumbs steps={[{ href: '/problems', label: t('list.title') }]} />}
    >
      <State problem={value} />
      {value.publishedAt && !value.hiddenAt && follow(value.id)}
      <div className={record.columns}>
        <div>
          <p className={record.text} lang={value.language}>
            {value.body}
          </p>
          <Photos photos={value.photos} open={isOpen(value) && !value.masked} />
          {value.claim && <Claimed problem={value} />}
          <Choices problem={value} />
          <Answers problem={value} answers={said} />
          <Section title={t('history.title')}>
            <History problem={value} />
          </Section>
          {value.publishedAt && !value.hiddenAt && talk(value.id)}
        </div>
        <aside aria-label={t('page.facts')}>
          {value.publishedAt && <Concern problem={value} />}
          <Extension request={value.extensionRequest} />
          <Asking until={value.informationUntil} />
          <Acts problem={value} />
          {value.publishedAt && <Proposals problem={value} />}
          <Facts problem={value} />
          {value.publishedAt && carriesOut(value.id)}
          <p className={record.quiet}>
            {t('page.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
          </p>
          {value.publishedAt && !value.hiddenAt && (
            <ReportProblem subjectType="problem" subjectId={value.id} title={value.title} />
          )}
        </aside>
      </div>
    </Page>
  )
}

function State({ problem: value }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  return (
    <>
      <Meta>
        <StatusMark state={markOf(value)}>
          {t(`status.${value.status}`)}
          {value.overdue && `, ${t('overdue')}`}
        </StatusMark>
        {value.dueAt && <span>{t('due', { date: date(value.dueAt) })}</span>}
        {value.callUntil && value.status === 'call_open' && (
          <span>{t('page.callUntil', { date: date(value.callUntil) })}</span>
        )}
        {value.confirmedBy && <span>{t(`page.confirmedBy.${value.confirmedBy}`)}</span>}
      </Meta>
      {(value.hiddenAt || value.masked) && (
        <Notice tone="call">
          <p>{t(value.hiddenAt ? 'page.hidden' : 'page.masked')}</p>
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
      <Ending problem={value} />
      <Regime problem={value} />
      {value.actions.includes('edit') && (
        <p className={record.acts}>
          <LinkButton
            small
            icon={<IconEdit aria-hidden="true" size="1.2em" />}
            href={`/problems/${value.slug}/edit`}
          >
            {t('form.edit')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** The way to what others propose, and to a proposal of one's own while there is something to solve. */
function Proposals({ problem: { id, status } }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  const over = status === 'duplicate' || status === 'withdrawn'
  return (
    <p className={record.acts}>
      {!over && (
        <LinkButton
          small
          look={status === 'call_open' ? 'main' : undefined}
          href={`/proposals/new?problem=${id}`}
        >
          {t('page.propose')}
        </LinkButton>
      )}
      <Anchor href={`/proposals?problem=${id}`}>{t('page.proposals')}</Anchor>
    </p>
  )
}

/** By what the body shows that it is solved; or has shown, when others have found that it is not. */
function Claimed({ problem: value }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  const { claim, status } = value
  if (!claim) return null
  return (
    <Section title={t(status === 'solved_claimed' || status === 'solved' ? 'page.claim' : 'page.claimed')}>
      {status === 'in_work' && <p className={record.quiet}>{t('page.unproven')}</p>}
      <p className={record.text}>{claim.text}</p>
      <Meta>
        {claim.url && <Anchor href={claim.url}>{t('page.proof')}</Anchor>}
        <span>{date(claim.at)}</span>
      </Meta>
      <Proofs proofs={claim.files} open={isOpen(value)} />
      <Verdicts problem={value} />
    </Section>
  )
}
