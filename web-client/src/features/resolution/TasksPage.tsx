import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { writeAddress } from '@/app/address'
import { LongTable } from '@/app/LongTable'
import { useSession } from '@/app/session'
import { date } from '@/i18n/format'
import { Anchor, EmptyState, LinkButton, Page, StatusMark, Views } from '@/ui'
import record from '@/ui/record.module.css'
import { quarterText } from './quarter'
import { type Task, taskCounts, tasks } from './queries'
import type { DeskSearch } from './search'

const at = (search: DeskSearch) => `/manage/recommendations${writeAddress(search)}`

/** What is expected about recommendations of the person, or of everybody; the steps are taken on their pages. */
export function TasksPage({ search }: { search: DeskSearch }) {
  const { t } = useTranslation('resolution')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const staff = roles.includes('moderator') || roles.includes('administrator')
  const council = roles.some(role => role.startsWith('council_member:'))
  const { all, step, overdue } = search
  const list = useInfiniteQuery(tasks(search))
  const counts = useQuery(taskCounts(all)).data?.items ?? []
  const sum = (of: 'count' | 'overdue') => counts.reduce((total, one) => total + one[of], 0)
  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      {(staff || council) && (
        <p className={record.acts}>
          <LinkButton href="/manage/stories?view=public">{t('desk.stories')}</LinkButton>
          {staff && <LinkButton href="/manage/round-tables">{t('desk.tables')}</LinkButton>}
        </p>
      )}
      <Views
        label={t('desk.whose')}
        chosen={all ? 'all' : 'mine'}
        views={[
          { key: 'mine', label: t('desk.mine'), href: at({}) },
          { key: 'all', label: t('desk.all'), href: at({ all: true }) },
        ]}
      />
      <Views
        label={t('desk.steps')}
        chosen={overdue ? 'late' : (step ?? 'any')}
        views={[
          { key: 'any', label: t('desk.any', { total: sum('count') }), href: at({ all }) },
          {
            key: 'late',
            label: t('desk.late', { total: sum('overdue') }),
            href: at({ all, overdue: true }),
          },
          ...counts.map(one => ({
            key: one.step,
            label: t('desk.counted', { step: t(`desk.of.${one.step}`), total: one.count }),
            href: at({ all, step: one.step }),
          })),
        ]}
      />
      <LongTable
        triage
        list={list}
        caption={t(all ? 'desk.all' : 'desk.mine')}
        rowKey={row => `${row.recommendationId} ${row.step}`}
        empty={<EmptyState title={t('desk.empty')} />}
        columns={[
          {
            key: 'recommendation',
            title: t('desk.recommendation'),
            names: true,
            cell: row => <Recommended task={row} />,
          },
          { key: 'step', title: t('desk.step'), cell: row => <Step task={row} /> },
          { key: 'due', title: t('desk.due'), cell: row => <Term task={row} /> },
          {
            key: 'addressee',
            title: t('desk.addressee'),
            cell: row => <span lang="ru">{row.addresseeName ?? '—'}</span>,
          },
          {
            key: 'table',
            title: t('desk.table'),
            cell: ({ roundTable }) => (
              <span lang="ru">
                <Anchor href={`/round-tables/${roundTable.slug}`}>{roundTable.title}</Anchor>
              </span>
            ),
          },
        ]}
      />
    </Page>
  )
}

function Recommended({ task: { recommendationId, step, number, text } }: { task: Task }) {
  const place = step === 'decide_evidence' ? '#evidence' : ''
  return (
    <span lang="ru">
      <Anchor
        href={`/recommendations/${recommendationId}${place}`}
        data-triage={`${recommendationId} ${step}`}
      >
        {number}. {text}
      </Anchor>
    </span>
  )
}

function Step({ task: { step, quarter, evidenceCount } }: { task: Task }) {
  const { t } = useTranslation('resolution')
  if (step === 'decide_evidence') return t('desk.evidence', { count: evidenceCount })
  return step === 'report' && quarter
    ? t('desk.report', { quarter: quarterText(t, quarter) })
    : t(`desk.of.${step}`)
}

function Term({ task: { dueOn, overdue } }: { task: Task }) {
  const { t } = useTranslation('resolution')
  if (!dueOn) return t('desk.noTerm')
  return (
    <StatusMark state={overdue ? 'late' : 'progress'}>
      {overdue ? t('desk.overdue', { date: date(dueOn) }) : date(dueOn)}
    </StatusMark>
  )
}
