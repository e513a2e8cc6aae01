import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { date, number } from '@/i18n/format'
import { Anchor, EmptyState, LinkButton, Page, SearchBox, Views } from '@/ui'
import css from './manage.module.css'
import { deskList } from './queries'
import { STATUSES } from './search'

const route = getRouteApi('/manage/organizations/')

/** The desk: what waits for a decision first, and everything else by its state. */
export function DeskPage() {
  const { t } = useTranslation('organization')
  const { q, status = 'in_review' } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(deskList({ q, status }))
  const total = list.data?.pages[0]?.total
  const address = (one: string) =>
    `/manage/organizations?status=${one}${q ? `&q=${encodeURIComponent(q)}` : ''}`

  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <p className={css.acts}>
        <LinkButton look="main" href="/manage/organizations/new">
          {t('desk.add')}
        </LinkButton>
        <LinkButton href="/manage/organizations/imports">{t('desk.imports')}</LinkButton>
        <LinkButton href="/manage/organizations/quality">{t('desk.quality')}</LinkButton>
      </p>
      <Views
        label={t('desk.states')}
        chosen={status}
        views={STATUSES.map(one => ({ key: one, label: t(`desk.state.${one}`), href: address(one) }))}
      />
      <SearchBox
        label={t('list.search')}
        value={q ?? ''}
        shortcut
        onSearch={words =>
          navigate({ search: { status, q: words || undefined }, replace: true, resetScroll: false })
        }
      />
      <p role="status" className={css.count}>
        {total != null && t('list.count', { count: total, total: number(total) })}
      </p>
      <LongTable
        list={list}
        caption={t('desk.title')}
        rowKey={row => row.id}
        empty={
          <EmptyState
            title={q ? t('list.nothingFor', { words: q }) : t(`desk.empty.${status}`)}
            action={
              status !== 'published' && (
                <LinkButton href={address('published')}>{t('desk.showPublished')}</LinkButton>
              )
            }
          />
        }
        columns={[
          {
            key: 'name',
            title: t('field.shortName'),
            names: true,
            cell: row => <Anchor href={`/manage/organizations/${row.id}`}>{row.shortName}</Anchor>,
          },
          { key: 'kind', title: t('field.kind'), cell: row => t(`kind.${row.kind}`) },
          { key: 'place', title: t('field.territory'), cell: row => row.territory?.name ?? '—' },
          {
            key: 'verified',
            title: t('desk.check'),
            cell: row => (row.verified ? t('verified') : t('unverified')),
          },
          { key: 'changed', title: t('desk.changed'), cell: row => date(row.updatedAt) },
        ]}
      />
    </Page>
  )
}
