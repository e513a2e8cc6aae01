import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activityAreas } from '@/app/reference'
import { Chip, Chips } from '@/ui'
import { FLAGS, filterCount, NO_FILTERS, type OrganizationSearch } from './search'

export type Facets = { [name: string]: { id: string; name: string; count: number }[] } | null | undefined

type ActiveFiltersProps = {
  search: OrganizationSearch
  facets: Facets
  onChange: (change: Partial<OrganizationSearch>) => void
}

/** The filters that are on, each to be taken off by a press. */
export function ActiveFilters({ search, facets, onChange }: ActiveFiltersProps) {
  const { t } = useTranslation('organization')
  // A chosen area may be missing among the counts: nothing is found with it, and its name is wanted all the same.
  const areas = useQuery({ ...activityAreas, enabled: search.area !== undefined }).data?.items
  if (filterCount(search) === 0) return null
  const { kind = [], area = [], territory, liquidated, bbox } = search
  const without = <T,>(list: T[], one: T) => {
    const rest = list.filter(other => other !== one)
    return rest.length > 0 ? rest : undefined
  }
  const areaName = (id: string) =>
    [...(facets?.area ?? []), ...(areas ?? [])].find(one => one.id === id)?.name ?? t('list.area')
  const place = facets?.territory?.find(one => one.id === territory)?.name

  return (
    <Chips label={t('list.chosen')} onReset={() => onChange(NO_FILTERS)}>
      {kind.map(one => (
        <Chip key={one} label={t(`kind.${one}`)} onRemove={() => onChange({ kind: without(kind, one) })} />
      ))}
      {area.map(one => (
        <Chip key={one} label={areaName(one)} onRemove={() => onChange({ area: without(area, one) })} />
      ))}
      {territory && (
        <Chip
          label={place ?? t('list.place', { code: territory })}
          onRemove={() => onChange({ territory: undefined })}
        />
      )}
      {FLAGS.filter(name => search[name]).map(name => (
        <Chip key={name} label={t(`list.flag.${name}`)} onRemove={() => onChange({ [name]: undefined })} />
      ))}
      {liquidated !== undefined && (
        <Chip
          label={t(liquidated ? 'list.flag.liquidated' : 'list.flag.active')}
          onRemove={() => onChange({ liquidated: undefined })}
        />
      )}
      {bbox && <Chip label={t('map:area')} onRemove={() => onChange({ bbox: undefined })} />}
    </Chips>
  )
}
