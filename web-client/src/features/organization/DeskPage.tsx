import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { date, number } from '@/i18n/format'
import { Anchor, DataTable, EmptyState, LinkButton, Notice, Page, SearchBox, ShowMore, Skeleton } from '@/ui'
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
  const items = itemsOf(list.data)
  const total = list.data?.pages[0]?.total
  const address = (one: string) =>
    `/manage/organizations?status=${one}${q ? `&q=${encodeURIComponent(q)}` : ''}`

  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <p className={css.acts}>
        <LinkButton look="main" href="/manage/organizations/new">
          {t('desk.add')}
        </LinkButton>
      </p>
      <nav aria-label={t('desk.states')} className={css.states}>
        {STATUSES.map(one => (
          <Anchor key={one} href={address(one)} aria-current={one === status ? 'page' : undefined}>
            {t(`desk.state.${one}`)}
          </Anchor>
        ))}
      </nav>
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
      {list.isError && (
        <Notice tone="call" live title={t('list.failed')}>
          <p>{reason(list.error)}</p>
        </Notice>
      )}
      {list.isPending && <Skeleton height="20rem" />}
      {list.data && items.length === 0 && (
        <EmptyState
          title={q ? t('list.nothingFor', { words: q }) : t(`desk.empty.${status}`)}
          action={
            status !== 'published' && (
              <LinkButton href={address('published')}>{t('desk.showPublished')}</LinkButton>
            )
          }
        />
      )}
      {items.length > 0 && (
        <>
          <DataTable
            caption={t('desk.title')}
            hideCaption
            rows={items}
            rowKey={row => row.id}
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
          <ShowMore
            shown={items.length}
            total={total}
            more={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </>
      )}
    </Page>
  )
}
