import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activityAreas, territories } from '@/app/reference'
import { useSession } from '@/app/session'
import { Checkbox, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { KINDS, type ProblemSearch, SORTS, STATUSES } from './search'

type FiltersProps = { search: ProblemSearch; onChange: (part: Partial<ProblemSearch>) => void }

/** What the list and its map are narrowed by. */
export function Filters({ search, onChange }: FiltersProps) {
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
