import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { writeAddress } from '@/app/address'
import { BodyChoice } from '@/app/answer/BodyChoice'
import { bodiesOf } from '@/app/answer/bodies'
import { DeskTable } from '@/app/answer/DeskTable'
import { useSession } from '@/app/session'
import type { Get } from '@/contract/api'
import { date, dateTime, relative } from '@/i18n/format'
import { Anchor, EmptyState, LinkButton, Page, StatusMark, Views } from '@/ui'
import record from '@/ui/record.module.css'
import { markOf, PROBLEMS, problemList } from './queries'
import { DESK_VIEWS, type ProblemSearch } from './search'
import { useDeskSteps } from './useDeskSteps'

type Card = Get<'/api/v1/problems'>['items'][number]

const route = getRouteApi('/manage/problems')

export function DeskPage() {
  const { t } = useTranslation('problem')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const { view: asked, body: chosen } = route.useSearch()
  const navigate = route.useNavigate()
  const body = bodiesOf(roles, chosen)
  const officer = body.length > 0
  const view = asked ?? (officer ? 'body' : 'submitted')
  const staff = roles.includes('moderator') || roles.includes('administrator')
  const searches: Record<(typeof DESK_VIEWS)[number], ProblemSearch> = {
    body: { body, sort: 'dueAt' },
    register: { body, status: ['open'], sort: 'dueAt' },
    signature: { body, answer: 'signature', sort: 'dueAt' },
    scheduled: { body, answer: 'scheduled', sort: 'dueAt' },
    decision: { body, answer: 'decision', sort: 'dueAt' },
    submitted: { status: ['submitted'], sort: 'submittedAt' },
    objected: { objected: true },
  }
  const steps = useDeskSteps(view)
  const list = useInfiniteQuery(problemList(searches[view]))

  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      {(officer || staff) && (
        <p className={record.acts}>
          {officer && <LinkButton href="/manage/answer-templates">{t('desk.templates')}</LinkButton>}
          {officer && (
            <LinkButton href={`/answer-terms${writeAddress({ body: body[0] })}`}>
              {t('desk.terms')}
            </LinkButton>
          )}
          {staff && <LinkButton href="/manage/problem-routes">{t('desk.routes')}</LinkButton>}
        </p>
      )}
      <BodyChoice
        roles={roles}
        chosen={chosen}
        onChoose={body => navigate({ search: { view: asked, body }, replace: true, resetScroll: false })}
      />
      <Views
        label={t('desk.views')}
        chosen={view}
        views={DESK_VIEWS.filter(one => one === 'submitted' || (one === 'objected' ? staff : officer)).map(
          one => ({
            key: one,
            label: t(`desk.view.${one}`),
            href: `/manage/problems${writeAddress({ view: one, body: chosen })}`,
          }),
        )}
      />
      <DeskTable
        key={view}
        steps={officer ? steps : []}
        forget={PROBLEMS}
        list={list}
        caption={t(`desk.view.${view}`)}
        empty={<EmptyState title={t('desk.empty')} />}
        columns={[
          {
            key: 'title',
            title: t('desk.problem'),
            names: true,
            cell: row => (
              <Anchor href={`/problems/${row.slug}`} data-triage={row.id}>
                {row.title}
              </Anchor>
            ),
          },
          {
            key: 'status',
            title: t('list.status'),
            cell: row => (
              <StatusMark state={markOf(row)}>
                {t(`status.${row.status}`)}
                {row.overdue && `, ${t('overdue')}`}
              </StatusMark>
            ),
          },
          { key: 'due', title: t('desk.due'), cell: row => <Due of={row} /> },
          { key: 'body', title: t('answer:body.title'), cell: row => row.responsible?.shortName ?? '—' },
          { key: 'number', title: t('fact.number'), numeric: true, cell: row => row.number ?? '—' },
          { key: 'count', title: t('desk.concerned'), numeric: true, cell: row => row.supportCount },
        ]}
      />
    </Page>
  )
}

/** Until when the next thing has to be done; what no moderator has looked at in time says so. */
function Due({ of: { dueAt, reviewDueAt } }: { of: Card }) {
  const { t } = useTranslation('problem')
  if (!reviewDueAt) return dueAt ? date(dueAt) : '—'
  const late = Date.parse(reviewDueAt) < Date.now()
  return (
    <StatusMark state={late ? 'late' : 'progress'}>
      {late ? t('desk.late', { ago: relative(reviewDueAt) }) : dateTime(reviewDueAt)}
    </StatusMark>
  )
}
