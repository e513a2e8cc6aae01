import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { useSession } from '@/app/session'
import { date, number, relative } from '@/i18n/format'
import { Anchor, Breadcrumbs, EmptyState, Page, StatusMark, Views } from '@/ui'
import { type Card, storyDesk } from './queries'
import type { DeskView } from './search'

const route = getRouteApi('/manage/stories')

/**
 * Stories for those who look after them: what waits for the staff, by its term; what is public and may be shown before
 * others, by the Resource Center or a council; and what is shown so.
 */
export function DeskPage() {
  const { t } = useTranslation('story')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const staff = roles.some(role => role === 'moderator' || role === 'administrator')
  const views: DeskView[] = staff ? ['waiting', 'public', 'featured'] : ['public', 'featured']
  const asked = route.useSearch().view
  const view = views.find(one => one === asked) ?? views[0] ?? 'public'
  const list = useInfiniteQuery(storyDesk(view))
  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.lead')}
      above={<Breadcrumbs steps={[{ href: '/stories', label: t('list.title') }]} />}
    >
      <Views
        label={t('desk.views')}
        chosen={view}
        views={views.map(key => ({ key, label: t(`desk.view.${key}`), href: `/manage/stories?view=${key}` }))}
      />
      <LongTable
        triage
        list={list}
        caption={t(`desk.view.${view}`)}
        rowKey={row => row.id}
        empty={<EmptyState title={t('desk.empty')} />}
        columns={[
          {
            key: 'title',
            title: t('desk.story'),
            names: true,
            cell: row => (
              <Anchor href={`/stories/${row.slug}`} data-triage={row.id}>
                {row.title}
              </Anchor>
            ),
          },
          { key: 'who', title: t('desk.who'), cell: row => row.organization?.shortName ?? '—' },
          {
            key: 'adopted',
            title: t('adoption.count'),
            numeric: true,
            cell: row => number(row.adoptionCount),
          },
          view === 'waiting'
            ? { key: 'due', title: t('desk.due'), cell: row => <Due story={row} /> }
            : {
                key: 'published',
                title: t('desk.published'),
                cell: row => (row.publishedAt ? date(row.publishedAt) : '—'),
              },
        ]}
      />
    </Page>
  )
}

/** Until when somebody has to have looked at it; what is late says so. */
function Due({ story }: { story: Card }) {
  const { t } = useTranslation('story')
  if (!story.reviewDueAt) return '—'
  const late = Date.parse(story.reviewDueAt) < Date.now()
  return (
    <StatusMark state={late ? 'late' : 'progress'}>
      {late ? t('desk.late', { ago: relative(story.reviewDueAt) }) : date(story.reviewDueAt)}
    </StatusMark>
  )
}
