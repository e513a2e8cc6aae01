import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '@/app/list/FoundList'
import { TakeAway } from '@/app/list/TakeAway'
import { activityAreas, territories } from '@/app/reference'
import { useSession } from '@/app/session'
import { EmptyState, LinkButton, Page, SearchBox, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { DiscussionRow } from './DiscussionRow'
import { discussionList } from './queries'
import { type DiscussionSearch, isFiltered, OUTCOMES, SORTS, STATUSES } from './search'

const route = getRouteApi('/discussions/')

const useIsStaff = () => {
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  return roles.some(role => role === 'moderator' || role === 'administrator')
}

/** Discussions: words, filters, the list. All that was chosen stands in the address. */
export function DiscussionsPage({ save }: { save: (search: DiscussionSearch) => ReactNode }) {
  const { t } = useTranslation('discussion')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const staff = useIsStaff()
  const list = useInfiniteQuery(discussionList(search))
  const narrowed = isFiltered(search) || search.q
  const change = (part: Partial<DiscussionSearch>) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {staff && (
          <LinkButton look="main" href="/discussions/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
            {t('list.new')}
          </LinkButton>
        )}
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
      <Filters search={search} staff={staff} onChange={change} />
      {save(search)}
      <FoundList
        list={list}
        row={item => <DiscussionRow key={item.id} discussion={item} />}
        empty={
          <EmptyState
            title={t(narrowed ? 'list.nothing' : 'list.empty')}
            action={narrowed && <LinkButton href="/discussions">{t('list.all')}</LinkButton>}
          >
            {t(narrowed ? 'list.advice' : 'list.emptyHint')}
          </EmptyState>
        }
      />
      <TakeAway api="/api/v1/discussions" search={search} feed="discussions" />
    </Page>
  )
}

type FiltersProps = {
  search: DiscussionSearch
  staff: boolean
  onChange: (part: Partial<DiscussionSearch>) => void
}

function Filters({ search, staff, onChange }: FiltersProps) {
  const { t } = useTranslation('discussion')
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
          const chosen = STATUSES.find(status => status === event.currentTarget.value)
          onChange({ status: chosen && [chosen] })
        }}
        choices={[
          any,
          ...STATUSES.filter(status => staff || status !== 'draft').map(status => ({
            value: status,
            label: t(`status.${status}`),
          })),
        ]}
      />
      <Select
        label={t('list.outcome')}
        name="outcome"
        value={search.outcome?.[0] ?? ''}
        onChange={event => {
          const chosen = OUTCOMES.find(outcome => outcome === event.currentTarget.value)
          onChange({ outcome: chosen && [chosen] })
        }}
        choices={[any, ...OUTCOMES.map(outcome => ({ value: outcome, label: t(`outcome.kind.${outcome}`) }))]}
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
    </section>
  )
}
