import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page, SearchBox } from '@/ui'
import { ActiveFilters } from './ActiveFilters'
import css from './directory.module.css'
import { Filters } from './Filters'
import { OrganizationMap } from './OrganizationMap'
import { organizationList } from './queries'
import { Results } from './Results'
import type { OrganizationSearch } from './search'

const route = getRouteApi('/organizations/')

/** The directory: words, filters, the list and the same on a map. All that was chosen stands in the address. */
export function OrganizationsPage() {
  const { t } = useTranslation('organization')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(organizationList(search))
  const first = list.data?.pages[0]
  const facets = first?.facets
  // The map corrects no words by itself: it gets those by which the list was found.
  const mapped = first?.correctedTo ? { ...search, q: first.correctedTo } : search

  // Filters are steps that «back» undoes; letters typed one after another are not.
  const filter = (change: Partial<OrganizationSearch>) =>
    navigate({ search: before => ({ ...before, ...change }), resetScroll: false })
  const words = (q: string) =>
    navigate({
      search: before => ({ ...before, q: q || undefined }),
      replace: true,
      resetScroll: false,
    })

  return (
    <Page title={t('list.title')} browserTitle={t('list.browserTitle')}>
      <SearchBox label={t('list.search')} value={search.q ?? ''} onSearch={words} shortcut />
      <ActiveFilters search={search} facets={facets} onChange={filter} />
      <div className={css.columns}>
        <Filters search={search} facets={facets} onChange={filter} />
        <Results list={list} search={search} onChange={filter} onWords={words} />
        <OrganizationMap search={mapped} />
      </div>
    </Page>
  )
}
