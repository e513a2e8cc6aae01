import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { reason } from '@/app/reason'
import { number } from '@/i18n/format'
import { Button, EmptyState, ListSkeleton, Notice, Select, ShowMore } from '@/ui'
import css from './directory.module.css'
import { OrganizationRow } from './OrganizationRow'
import type { Card, OrganizationListResult } from './queries'
import { filterCount, NO_FILTERS, type OrganizationSearch, SORTS } from './search'

type ResultsProps = {
  list: OrganizationListResult
  search: OrganizationSearch
  onChange: (change: Partial<OrganizationSearch>) => void
  onWords: (q: string) => void
  /** The organization that the person looks at, here or on the map. */
  marked: string | undefined
  onMark: (organization: Card | undefined) => void
  /** A narrow screen shows the map instead. */
  aside: boolean
}

export function Results({ list, search, onChange, onWords, marked, onMark, aside }: ResultsProps) {
  const { t } = useTranslation('organization')
  const first = list.data?.pages[0]
  const items = itemsOf(list.data)
  const total = first?.total

  return (
    <section
      className={aside ? `${css.results} ${css.elsewhere}` : css.results}
      aria-label={t('list.results')}
      aria-busy={list.isPlaceholderData}
    >
      <div className={css.resultsHead}>
        {/* The heading of the list is its live region: a screen reader hears each new count. */}
        <p role="status" className={css.count}>
          {first &&
            (total == null ? t('list.found') : t('list.count', { count: total, total: number(total) }))}
        </p>
        <Select
          label={t('list.sort')}
          value={search.sort ?? ''}
          onChange={event => onChange({ sort: SORTS.find(sort => sort === event.currentTarget.value) })}
          choices={
            search.q
              ? [
                  { value: '', label: t('list.byRelevance') },
                  { value: 'shortName', label: t('list.byName') },
                  { value: '-createdAt', label: t('list.byNewest') },
                ]
              : [
                  { value: '', label: t('list.byName') },
                  { value: '-createdAt', label: t('list.byNewest') },
                ]
          }
        />
      </div>
      {first?.correctedTo && (
        <Notice live>
          <p>{t('list.corrected', { asked: search.q, found: first.correctedTo })}</p>
        </Notice>
      )}
      {list.isError && (
        <Notice tone="call" live title={t('list.failed')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('list.retry')}
          </Button>
        </Notice>
      )}
      {list.isPending && <ListSkeleton rows={8} />}
      {first && items.length === 0 && <Nothing search={search} onChange={onChange} onWords={onWords} />}
      <ul role="list" className={css.rows}>
        {items.map(item => (
          <OrganizationRow key={item.id} organization={item} marked={item.slug === marked} onMark={onMark} />
        ))}
      </ul>
      {items.length > 0 && <TakeAway api="/api/v1/organizations" search={search} />}
      {items.length > 0 && (
        <ShowMore
          shown={items.length}
          total={total}
          more={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </section>
  )
}

/** Nothing was found: what to try, with the button that does it. */
function Nothing({ search, onChange, onWords }: Pick<ResultsProps, 'search' | 'onChange' | 'onWords'>) {
  const { t } = useTranslation('organization')
  const filtered = filterCount(search) > 0
  return (
    <EmptyState
      title={search.q ? t('list.nothingFor', { words: search.q }) : t('list.nothing')}
      action={
        <>
          {filtered && <Button onClick={() => onChange(NO_FILTERS)}>{t('list.dropFilters')}</Button>}
          {search.q && <Button onClick={() => onWords('')}>{t('list.dropWords')}</Button>}
        </>
      }
    >
      {filtered ? t('list.adviceFilters') : t('list.adviceWords')}
    </EmptyState>
  )
}
