import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { date } from '@/i18n/format'
import { Anchor, EmptyState, Page, SearchBox, Select } from '@/ui'
import { userList } from './queries'
import { ALL_ROLES, STATUSES } from './search'
import css from './users.module.css'

const route = getRouteApi('/manage/users/')

/** Everybody who has an account, the newest first. */
export function UsersPage() {
  const { t } = useTranslation('users')
  const { q, role, status } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(
    userList({ q, role: role ? [role] : undefined, status: status ? [status] : undefined }),
  )
  const change = (next: object) =>
    navigate({ search: before => ({ ...before, ...next }), replace: true, resetScroll: false })

  return (
    <Page title={t('title')} lead={t('lead')}>
      <SearchBox
        label={t('search')}
        value={q ?? ''}
        shortcut
        onSearch={words => change({ q: words || undefined })}
      />
      <div className={css.filters}>
        <Select
          label={t('role.label')}
          name="role"
          value={role ?? ''}
          onChange={event => change({ role: event.currentTarget.value || undefined })}
          choices={[
            { value: '', label: t('role.any') },
            ...ALL_ROLES.map(one => ({ value: one, label: t(`role.${one}`) })),
          ]}
        />
        <Select
          label={t('status.label')}
          name="status"
          value={status ?? ''}
          onChange={event => change({ status: event.currentTarget.value || undefined })}
          choices={[
            { value: '', label: t('status.any') },
            ...STATUSES.map(one => ({ value: one, label: t(`status.${one}`) })),
          ]}
        />
      </div>
      <LongTable
        list={list}
        caption={t('title')}
        rowKey={row => row.id}
        empty={<EmptyState title={t('nobody')} />}
        columns={[
          {
            key: 'name',
            title: t('name'),
            names: true,
            cell: row => <Anchor href={`/manage/users/${row.id}`}>{row.displayName}</Anchor>,
          },
          { key: 'email', title: t('email'), cell: row => row.email ?? '—' },
          {
            key: 'roles',
            title: t('roles'),
            cell: row =>
              row.roles.map(one => t(`role.${one as (typeof ALL_ROLES)[number]}`)).join(', ') || '—',
          },
          { key: 'status', title: t('status.label'), cell: row => t(`status.${row.status}`) },
          { key: 'factor', title: t('factor'), cell: row => t(row.secondFactor ? 'yes' : 'no') },
          {
            key: 'seen',
            title: t('seen'),
            cell: row => (row.lastSeenAt ? date(row.lastSeenAt) : t('never')),
          },
        ]}
      />
    </Page>
  )
}
