import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { activityAreas, territories } from '@/app/reference'
import { useSession } from '@/app/session'
import {
  Button,
  Checkbox,
  EmptyState,
  LinkButton,
  ListSkeleton,
  Notice,
  Page,
  SearchBox,
  Select,
  ShowMore,
} from '@/ui'
import record from '@/ui/record.module.css'
import { ProblemRow } from './ProblemRow'
import { problemList } from './queries'
import { isFiltered, KINDS, type ProblemSearch, SORTS, STATUSES } from './search'

const route = getRouteApi('/problems/')

/** Problems of the city: words, filters, the list. All that was chosen stands in the address. */
export function ProblemsPage({ save }: { save: (search: ProblemSearch) => ReactNode }) {
  const { t } = useTranslation('problem')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(problemList(search))
  const items = itemsOf(list.data)
  const change = (part: Partial<ProblemSearch>) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        <LinkButton look="main" href="/problems/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
          {t('list.tell')}
        </LinkButton>
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
      )}
      <ul role="list" className={record.rows} aria-busy={list.isPlaceholderData}>
        {items.map(item => (
          <ProblemRow key={item.id} problem={item} />
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

type FiltersProps = { search: ProblemSearch; onChange: (part: Partial<ProblemSearch>) => void }

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('problem')
  const session = useSession()
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories('')).data?.items ?? []
  const any = { value: '', label: t('list.any') }
  return (
    <section className={record.filters} aria-label={t('list.filters')}>
      <Select
        label={t('list.status')}
        name="status"
        value={search.status?.[0] ?? ''}
        onChange={event => {
          const chosen = [...STATUSES].find(status => status === event.currentTarget.value)
          onChange({ status: chosen && [chosen] })
        }}
        choices={[any, ...STATUSES.map(status => ({ value: status, label: t(`status.${status}`) }))]}
      />
      <Select
        label={t('list.kind')}
        name="kind"
        value={search.kind ?? ''}
        onChange={event => onChange({ kind: KINDS.find(kind => kind === event.currentTarget.value) })}
        choices={[any, ...KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))]}
      />
      <Select
        label={t('field.activityAreaIds')}
        name="area"
        value={search.area ?? ''}
        onChange={event => onChange({ area: event.currentTarget.value || undefined })}
        choices={[any, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        label={t('field.territoryId')}
        name="territory"
        value={search.territory ?? ''}
        onChange={event => onChange({ territory: event.currentTarget.value || undefined })}
        choices={[any, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        label={t('list.sort')}
        name="sort"
        value={search.sort ?? SORTS[0]}
        onChange={event => {
          const chosen = SORTS.find(sort => sort === event.currentTarget.value)
          onChange({ sort: chosen === SORTS[0] ? undefined : chosen })
        }}
        choices={SORTS.map(sort => ({ value: sort, label: t(`list.by.${sort}`) }))}
      />
      {session.state === 'signed-in' && (
        <Checkbox
          label={t('list.mine')}
          name="mine"
          checked={search.mine ?? false}
          onChange={event => onChange({ mine: event.currentTarget.checked || undefined })}
        />
      )}
      <Checkbox
        label={t('list.overdue')}
        name="overdue"
        checked={search.overdue ?? false}
        onChange={event => onChange({ overdue: event.currentTarget.checked || undefined })}
      />
    </section>
  )
}
