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
import { ProblemRow } from './ProblemRow'
import { type Card, onMap, problemList } from './queries'
import { isFiltered, type ProblemSearch } from './search'
import { useMapWords } from './useMapWords'

const route = getRouteApi('/problems/')

/** Problems of the city: words, filters, the list and the same on a map. All that was chosen stands in the address. */
export function ProblemsPage({ save }: { save: (search: ProblemSearch) => ReactNode }) {
  const { t } = useTranslation('problem')
  const { view, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const mapWords = useMapWords()
  const [marked, setMarked] = useState<Marked>()
  const markRow = useCallback(
    (card: Card | undefined) => setMarked(card && { slug: card.slug, location: card.location ?? undefined }),
    [],
  )
  const list = useInfiniteQuery(problemList(search))
  const change = (part: Partial<ProblemSearch>) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        <LinkButton look="main" href="/problems/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
          {t('list.tell')}
        </LinkButton>
        <Anchor href="/problems/answers">{t('answers.link')}</Anchor>
      </p>
      <SearchBox
        label={t('list.search')}
        value={search.q ?? ''}
        shortcut
        onSearch={q =>
          navigate({
            search: before => ({ ...before, q: q || undefined }),
            replace: true,
            resetScroll: false,
          })
        }
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
              <ProblemRow key={item.id} problem={item} marked={item.slug === marked?.slug} onMark={markRow} />
            )}
            empty={
              <EmptyState
                title={t(isFiltered(search) || search.q ? 'list.nothing' : 'list.empty')}
                action={
                  isFiltered(search) || search.q ? (
                    <LinkButton href="/problems">{t('list.all')}</LinkButton>
                  ) : (
                    <LinkButton href="/problems/new">{t('list.tell')}</LinkButton>
                  )
                }
              >
                {t('list.advice')}
              </EmptyState>
            }
          />
          <TakeAway api="/api/v1/problems" search={search} feed="problems" />
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
