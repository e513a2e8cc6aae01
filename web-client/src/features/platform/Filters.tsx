import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activityAreas, territories } from '@/app/reference'
import { Checkbox, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { type PlatformSearch, STATUSES } from './search'

type FiltersProps = { search: PlatformSearch; onChange: (part: Partial<PlatformSearch>) => void }

/** What the list can be narrowed by. */
export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('platform')
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories('')).data?.items ?? []
  const any = { value: '', label: t('list.any') }
  return (
    <section className={record.filters} aria-label={t('list.filters')}>
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
        label={t('list.status')}
        name="status"
        value={search.status ?? STATUSES[0]}
        onChange={event =>
          onChange({ status: STATUSES.find(one => one === event.currentTarget.value && one !== STATUSES[0]) })
        }
        choices={STATUSES.map(one => ({ value: one, label: t(`status.${one}`) }))}
      />
      <Checkbox
        label={t('list.whole')}
        name="whole"
        checked={search.whole ?? false}
        onChange={event => onChange({ whole: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label={t('list.inactive')}
        name="inactive"
        checked={search.inactive ?? false}
        onChange={event => onChange({ inactive: event.currentTarget.checked || undefined })}
      />
    </section>
  )
}
