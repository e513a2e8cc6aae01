import { IconDownload, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { Anchor, Button, EmptyState, LinkButton, ListSkeleton, Notice, Page, SearchBox, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { CommunityRow } from './CommunityRow'
import { Filters } from './Filters'
import { communityList } from './queries'
import { type CommunitySearch, exportOf, isNarrowed } from './search'

const route = getRouteApi('/communities/')

/** Communities of NGOs: words, filters, the list. All that was chosen stands in the address. */
export function CommunitiesPage() {
  const { t } = useTranslation('community')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(communityList(search))
  const items = itemsOf(list.data)
  const change = (part: Partial<CommunitySearch>, replace = false) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false, replace })
  const ask = (
    <LinkButton look="main" href="/communities/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
      {t('list.ask')}
    </LinkButton>
  )

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {ask}
        <Anchor href="/platforms">{t('list.platforms')}</Anchor>
        <Anchor href={exportOf(search, 'csv')}>
          <IconDownload aria-hidden="true" size="1.1em" /> CSV
        </Anchor>
        <Anchor href={exportOf(search, 'xlsx')}>
          <IconDownload aria-hidden="true" size="1.1em" /> XLSX
        </Anchor>
      </p>
      <SearchBox
        label={t('list.search')}
        value={search.q ?? ''}
        shortcut
        onSearch={q => change({ q: q || undefined }, true)}
      />
      <Filters search={search} onChange={change} />
      {list.isError && (
        <Notice tone="call" live title={t('list.failed')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('list.retry')}
          </Button>
        </Notice>
      )}
      {list.isPending && <ListSkeleton rows={6} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState
          title={t(isNarrowed(search) ? 'list.nothing' : 'list.empty')}
          action={isNarrowed(search) ? <LinkButton href="/communities">{t('list.all')}</LinkButton> : ask}
        >
          {t('list.advice')}
        </EmptyState>
      )}
      <ul role="list" className={record.rows} aria-busy={list.isPlaceholderData}>
        {items.map(item => (
          <CommunityRow key={item.id} community={item} />
        ))}
      </ul>
      {items.length > 0 && (
        <ShowMore
          shown={items.length}
          more={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </Page>
  )
}
