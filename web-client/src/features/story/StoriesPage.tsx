import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '@/app/list/FoundList'
import { TakeAway } from '@/app/list/TakeAway'
import { activityAreas, territories } from '@/app/reference'
import { useSession } from '@/app/session'
import { Checkbox, EmptyState, LinkButton, Page, SearchBox, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { AllAdoptions } from './AllAdoptions'
import { storyList } from './queries'
import { StoryRow } from './StoryRow'
import { isFiltered, KINDS, SORTS, type StorySearch } from './search'

const route = getRouteApi('/stories/')

/** Who looks after stories: the Resource Center and the councils. */
const DESK_ROLES = /^(moderator$|administrator$|council_member:)/

/** Stories of success: words, filters, the list. All that was chosen stands in the address. */
export function StoriesPage({ save }: { save: (search: StorySearch) => ReactNode }) {
  const { t } = useTranslation('story')
  const search = route.useSearch()
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(storyList(search))
  const narrowed = isFiltered(search) || search.q
  const change = (part: Partial<StorySearch>) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        <LinkButton look="main" href="/stories/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
          {t('list.tell')}
        </LinkButton>
        {roles.some(role => DESK_ROLES.test(role)) && (
          <LinkButton href="/manage/stories">{t('desk.title')}</LinkButton>
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
      <Filters search={search} onChange={change} />
      {save(search)}
      <FoundList
        list={list}
        row={item => <StoryRow key={item.id} story={item} />}
        empty={
          <EmptyState
            title={t(narrowed ? 'list.nothing' : 'list.empty')}
            action={
              narrowed ? (
                <LinkButton href="/stories">{t('list.all')}</LinkButton>
              ) : (
                <LinkButton href="/stories/new">{t('list.tell')}</LinkButton>
              )
            }
          >
            {t('list.advice')}
          </EmptyState>
        }
      />
      <TakeAway api="/api/v1/stories" search={search} feed="stories" />
      <AllAdoptions />
    </Page>
  )
}

type FiltersProps = { search: StorySearch; onChange: (part: Partial<StorySearch>) => void }

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('story')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories('')).data?.items ?? []
  const any = { value: '', label: t('list.any') }
  return (
    <section className={record.filters} aria-label={t('list.filters')}>
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
      <Checkbox
        label={t('list.passport')}
        name="passport"
        checked={search.passport ?? false}
        onChange={event => onChange({ passport: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label={t('list.featured')}
        name="featured"
        checked={search.featured ?? false}
        onChange={event => onChange({ featured: event.currentTarget.checked || undefined })}
      />
      {session.state === 'signed-in' && (
        <Checkbox
          label={t('list.mine')}
          name="mine"
          checked={search.mine ?? false}
          onChange={event => onChange({ mine: event.currentTarget.checked || undefined })}
        />
      )}
      {roles.some(role => role === 'moderator' || role === 'administrator') && (
        <Checkbox
          label={t('list.submitted')}
          name="status"
          checked={search.status !== undefined}
          onChange={event => onChange({ status: event.currentTarget.checked ? ['submitted'] : undefined })}
        />
      )}
    </section>
  )
}
