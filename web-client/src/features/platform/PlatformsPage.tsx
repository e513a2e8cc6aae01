import { IconDownload, IconPlus, IconRss } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { useSession } from '@/app/session'
import { Anchor, Button, EmptyState, LinkButton, ListSkeleton, Notice, Page, SearchBox, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { Filters } from './Filters'
import { PlatformRow } from './PlatformRow'
import { platformList } from './queries'
import { exportOf, isNarrowed, type PlatformSearch } from './search'

const route = getRouteApi('/platforms/')

/** Platforms: words, filters, the list. All that was chosen stands in the address. */
export function PlatformsPage() {
  const { t } = useTranslation('platform')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const list = useInfiniteQuery(platformList(search))
  const items = itemsOf(list.data)
  const change = (part: Partial<PlatformSearch>, replace = false) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false, replace })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {roles.some(role => role === 'moderator' || role === 'administrator') && (
          <LinkButton look="main" href="/platforms/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
            {t('list.open')}
          </LinkButton>
        )}
        <Anchor href="/communities">{t('list.communities')}</Anchor>
        <Anchor href="/feeds/platforms.atom">
          <IconRss aria-hidden="true" size="1.1em" /> {t('list.feed')}
        </Anchor>
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
          action={isNarrowed(search) && <LinkButton href="/platforms">{t('list.all')}</LinkButton>}
        >
          {t('list.advice')}
        </EmptyState>
      )}
      <ul role="list" className={record.rows} aria-busy={list.isPlaceholderData}>
        {items.map(item => (
          <PlatformRow key={item.id} platform={item} />
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
