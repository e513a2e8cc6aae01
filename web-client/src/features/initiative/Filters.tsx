import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { territories } from '@/app/reference'
import { useSession } from '@/app/session'
import { Checkbox, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { type InitiativeSearch, LEVELS, SORTS, STATUSES, TAXES } from './search'

type FiltersProps = { search: InitiativeSearch; onChange: (part: Partial<InitiativeSearch>) => void }

/** What the list can be narrowed by, and its order. */
export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('initiative')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const places = useQuery(territories('')).data?.items ?? []
  const any = { value: '', label: t('list.any') }
  return (
    <section className={record.filters} aria-label={t('list.filters')}>
      <Select
        label={t('list.status')}
        name="status"
        value={search.status ?? ''}
        onChange={event => onChange({ status: STATUSES.find(one => one === event.currentTarget.value) })}
        choices={[any, ...STATUSES.map(one => ({ value: one, label: t(`status.${one}`) }))]}
      />
      <Select
        label={t('field.tax')}
        name="tax"
        value={search.tax ?? ''}
        onChange={event => onChange({ tax: TAXES.find(one => one === event.currentTarget.value) })}
        choices={[any, ...TAXES.map(one => ({ value: one, label: t(`tax.${one}`) }))]}
      />
      <Select
        label={t('field.level')}
        name="level"
        value={search.level ?? ''}
        onChange={event => onChange({ level: LEVELS.find(one => one === event.currentTarget.value) })}
        choices={[any, ...LEVELS.map(one => ({ value: one, label: t(`level.${one}`) }))]}
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
        onChange={event =>
          onChange({ sort: SORTS.find(one => one === event.currentTarget.value && one !== SORTS[0]) })
        }
        choices={SORTS.map(one => ({ value: one, label: t(`list.by.${one}`) }))}
      />
      <Checkbox
        label={t('list.overdue')}
        name="overdue"
        checked={search.overdue ?? false}
        onChange={event => onChange({ overdue: event.currentTarget.checked || undefined })}
      />
      {roles.some(role => role.startsWith('council_member:')) && (
        <Checkbox
          label={t('list.mine')}
          name="mine"
          checked={search.mine ?? false}
          onChange={event => onChange({ mine: event.currentTarget.checked || undefined })}
        />
      )}
    </section>
  )
}
