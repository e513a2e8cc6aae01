import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, startTransition, useCallback, useOptimistic, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Marked } from '@/app/map/FoundMap'
import { SideMap } from '@/app/map/SideMap'
import { ViewSwitch } from '@/app/map/ViewSwitch'
import { Page, SearchBox } from '@/ui'
import { ActiveFilters } from './ActiveFilters'
import css from './directory.module.css'
import { Filters } from './Filters'
import { type Card, onMap, organizationList } from './queries'
import { Results } from './Results'
import type { DirectorySearch } from './search'
import { useMapWords } from './useMapWords'

const route = getRouteApi('/organizations/')

/** The directory: words, filters, the list and the same on a map. All that was chosen stands in the address. */
export function OrganizationsPage({ save }: { save: (search: DirectorySearch) => ReactNode }) {
  const { t } = useTranslation('organization')
  const { view, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const [marked, setMarked] = useState<Marked>()
  const markRow = useCallback(
    (card: Card | undefined) => setMarked(card && { slug: card.slug, location: card.location ?? undefined }),
    [],
  )
  const mapWords = useMapWords()
  const list = useInfiniteQuery(organizationList(search))
  const first = list.data?.pages[0]
  const facets = first?.facets
  // The map corrects no words by itself: it gets those by which the list was found.
  const mapped = first?.correctedTo ? { ...search, q: first.correctedTo } : search

  // A ticked box stays ticked on a slow machine too, before the address has changed.
  const [wanted, want] = useOptimistic(search, (before, change: Partial<DirectorySearch>) => ({
    ...before,
    ...change,
  }))

  // Filters are steps that «back» undoes; letters typed one after another are not.
  const filter = (change: Partial<DirectorySearch>) =>
    startTransition(async () => {
      want(change)
      await navigate({ search: before => ({ ...before, ...change }), resetScroll: false })
    })
  const words = (q: string) =>
    navigate({
      search: before => ({ ...before, q: q || undefined }),
      replace: true,
      resetScroll: false,
    })

  return (
    <Page title={t('list.title')} browserTitle={t('list.browserTitle')}>
      <SearchBox label={t('list.search')} value={search.q ?? ''} onSearch={words} shortcut />
      <ActiveFilters search={wanted} facets={facets} onChange={filter} />
      {save(search)}
      <ViewSwitch view={view} onChange={view => filter({ view })} />
      <div className={css.columns}>
        <Filters search={wanted} facets={facets} onChange={filter} />
        <Results
          list={list}
          search={search}
          onChange={filter}
          onWords={words}
          marked={marked?.slug}
          onMark={markRow}
          aside={view === 'map'}
        />
        <SideMap
          found={onMap(mapped)}
          words={mapWords}
          chosen={view === 'map'}
          marked={marked}
          onMark={setMarked}
          onNarrow={bbox => filter({ bbox })}
        />
      </div>
    </Page>
  )
}
