import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { useSession } from '@/app/session'
import { date, dateTime } from '@/i18n/format'
import { Anchor, EmptyState, LinkButton, Page, Views } from '@/ui'
import record from '@/ui/record.module.css'
import { newsList } from './queries'
import { STATUSES } from './search'

const route = getRouteApi('/manage/news/')

/** News by its state: all of it for the staff, one's own for everybody else. */
export function DeskPage() {
  const { t } = useTranslation('news')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const staff = roles.some(role => role === 'moderator' || role === 'administrator')
  const { status } = route.useSearch()
  const list = useInfiniteQuery(
    newsList(staff ? { status: status ?? [...STATUSES] } : { mine: true, status }),
  )
  return (
    <Page title={t('desk.title')} lead={t(staff ? 'desk.lead' : 'desk.ownLead')}>
      <p className={record.acts}>
        <LinkButton look="main" href="/manage/news/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
          {t('desk.write')}
        </LinkButton>
      </p>
      <Views
        label={t('desk.views')}
        chosen={status?.[0] ?? 'all'}
        views={[
          { key: 'all', label: t('desk.all'), href: '/manage/news' },
          ...STATUSES.map(one => ({
            key: one,
            label: t(`status.${one}`),
            href: `/manage/news?status=${one}`,
          })),
        ]}
      />
      <LongTable
        list={list}
        caption={t('desk.title')}
        rowKey={row => row.id}
        empty={<EmptyState title={t('desk.empty')} />}
        columns={[
          {
            key: 'title',
            title: t('field.title'),
            names: true,
            cell: row => <Anchor href={`/news/${row.slug}`}>{row.title}</Anchor>,
          },
          { key: 'status', title: t('desk.status'), cell: row => t(`status.${row.status}`) },
          {
            key: 'when',
            title: t('desk.when'),
            cell: row =>
              row.publishAt ? dateTime(row.publishAt) : row.publishedAt ? date(row.publishedAt) : '—',
          },
          {
            key: 'who',
            title: t('field.organizationId'),
            cell: row => row.organization?.shortName ?? t('center'),
          },
        ]}
      />
    </Page>
  )
}
