import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activityAreas, territories } from '@/app/reference'
import { Select } from '@/ui'
import record from '@/ui/record.module.css'
import { type CommunitySearch, SORTS, STATUSES } from './search'

type FiltersProps = { search: CommunitySearch; onChange: (part: Partial<CommunitySearch>) => void }

/** What the list can be narrowed by. */
export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('community')
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories('')).data?.items ?? []
  const any = { value: '', label: t('list.any') }
  return (
    <section className={record.filters} aria-label={t('list.filters')}>
      <Select
        label={t('field.activityAreaId')}
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
        label={t('list.status')}
        name="status"
        value={search.status ?? ''}
        onChange={event => onChange({ status: STATUSES.find(one => one === event.currentTarget.value) })}
        choices={[any, ...STATUSES.map(one => ({ value: one, label: t(`status.${one}`) }))]}
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
