import { IconDownload, IconPlus, IconRss } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { useSession } from '@/app/session'
import { Anchor, Button, EmptyState, LinkButton, ListSkeleton, Notice, Page, SearchBox, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { Filters } from './Filters'
import { InitiativeRow } from './InitiativeRow'
import { initiativeList } from './queries'
import { exportOf, type InitiativeSearch, isNarrowed } from './search'

const route = getRouteApi('/initiatives/')

/** Initiatives: words, filters, the list. All that was chosen stands in the address. */
export function InitiativesPage({ save }: { save: (search: InitiativeSearch) => ReactNode }) {
  const { t } = useTranslation('initiative')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const list = useInfiniteQuery(initiativeList(search))
  const items = itemsOf(list.data)
  const change = (part: Partial<InitiativeSearch>, replace = false) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false, replace })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {roles.some(role => role.startsWith('council_member:')) && (
          <LinkButton look="main" href="/initiatives/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
            {t('list.draft')}
          </LinkButton>
        )}
        <Anchor href="/feeds/initiatives.atom">
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
      {save(search)}
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
          action={isNarrowed(search) && <LinkButton href="/initiatives">{t('list.all')}</LinkButton>}
        >
          {t('list.advice')}
        </EmptyState>
      )}
      <ul role="list" className={record.rows} aria-busy={list.isPlaceholderData}>
        {items.map(item => (
          <InitiativeRow key={item.id} initiative={item} />
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
