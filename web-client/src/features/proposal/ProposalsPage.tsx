import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '@/app/list/FoundList'
import { TakeAway } from '@/app/list/TakeAway'
import type { Marked } from '@/app/map/FoundMap'
import map from '@/app/map/map.module.css'
import { PlaceFilter } from '@/app/map/PlaceFilter'
import { SideMap } from '@/app/map/SideMap'
import { ViewSwitch } from '@/app/map/ViewSwitch'
import { Anchor, EmptyState, LinkButton, Page, SearchBox } from '@/ui'
import record from '@/ui/record.module.css'
import { Filters } from './Filters'
import { ProposalRow } from './ProposalRow'
import { type Card, onMap, proposalList } from './queries'
import { isFiltered, type ProposalSearch } from './search'
import { useMapWords } from './useMapWords'

const route = getRouteApi('/proposals/')

/** What people propose to the city: words, filters, the list and the same on a map. All that was chosen stands in the address. */
export function ProposalsPage({ save }: { save: (search: ProposalSearch) => ReactNode }) {
  const { t } = useTranslation('proposal')
  const { view, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const mapWords = useMapWords()
  const [marked, setMarked] = useState<Marked>()
  const markRow = useCallback(
    (card: Card | undefined) => setMarked(card && { slug: card.slug, location: card.location ?? undefined }),
    [],
  )
  const list = useInfiniteQuery(proposalList(search))
  const narrowed = isFiltered(search) || search.q !== undefined
  const change = (part: Partial<ProposalSearch>, replace = false) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false, replace })
  const propose = (
    <LinkButton look="main" href="/proposals/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
      {t('list.propose')}
    </LinkButton>
  )

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {propose}
        <Anchor href="/discussions">{t('list.discussions')}</Anchor>
      </p>
      <SearchBox
        label={t('list.search')}
        value={search.q ?? ''}
        shortcut
        onSearch={q => change({ q: q || undefined }, true)}
      />
      <Filters search={search} onChange={change} />
      <PlaceFilter place={search} onChange={change} />
      {save(search)}
      <ViewSwitch view={view} onChange={view => change({ view })} />
      <div className={map.beside}>
        <div className={view === 'map' ? map.elsewhere : undefined}>
          <FoundList
            list={list}
            row={item => (
              <ProposalRow
                key={item.id}
                proposal={item}
                marked={item.slug === marked?.slug}
                onMark={markRow}
              />
            )}
            empty={
              <EmptyState
                title={t(narrowed ? 'list.nothing' : 'list.empty')}
                action={narrowed ? <LinkButton href="/proposals">{t('list.all')}</LinkButton> : propose}
              >
                {t('list.advice')}
              </EmptyState>
            }
          />
          <TakeAway api="/api/v1/proposals" search={search} feed="proposals" />
        </div>
        <SideMap
          found={onMap(search)}
          words={mapWords}
          chosen={view === 'map'}
          marked={marked}
          onMark={setMarked}
          onNarrow={bbox => change({ bbox })}
        />
      </div>
    </Page>
  )
}
