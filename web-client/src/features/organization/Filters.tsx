import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Checkbox, FacetList, Select, Skeleton } from '@/ui'
import type { Facets } from './ActiveFilters'
import css from './directory.module.css'
import { filterCount, KINDS, type OrganizationSearch } from './search'

type FiltersProps = {
  search: OrganizationSearch
  facets: Facets
  onChange: (change: Partial<OrganizationSearch>) => void
}

/** The filters with the count each choice would give; on a phone they open by a button. */
export function Filters({ search, facets, onChange }: FiltersProps) {
  const { t } = useTranslation('organization')
  const [open, setOpen] = useState(false)
  const on = filterCount(search)
  const some = <T,>(list: T[]) => (list.length > 0 ? list : undefined)
  const chosenFirst = facets?.territory ?? []
  const unknown = search.territory && !chosenFirst.some(one => one.id === search.territory)

  return (
    <section className={css.filters} aria-label={t('list.filters')}>
      <Button
        className={css.toggle}
        icon={<IconAdjustmentsHorizontal aria-hidden="true" size="1.2em" />}
        aria-expanded={open}
        aria-controls="organization-filters"
        onClick={() => setOpen(!open)}
      >
        {on > 0 ? t('list.filtersOn', { count: on }) : t('list.filters')}
      </Button>
      <div id="organization-filters" className={open ? css.panelOpen : css.panel}>
        {!facets ? (
          <Skeleton lines={14} />
        ) : (
          <>
            <FacetList
              title={t('list.kind')}
              facets={KINDS.map(kind => ({
                id: kind,
                name: t(`kind.${kind}`),
                count: facets.kind?.find(one => one.id === kind)?.count ?? 0,
              }))}
              chosen={search.kind ?? []}
              onChange={chosen => onChange({ kind: some(KINDS.filter(kind => chosen.includes(kind))) })}
            />
            <FacetList
              title={t('list.area')}
              facets={facets.area ?? []}
              chosen={search.area ?? []}
              onChange={chosen => onChange({ area: some(chosen) })}
            />
            <Select
              label={t('list.territory')}
              value={search.territory ?? ''}
              onChange={event => onChange({ territory: event.currentTarget.value || undefined })}
              choices={[
                { value: '', label: t('list.anywhere') },
                ...(unknown
                  ? [{ value: search.territory ?? '', label: t('list.place', { code: search.territory }) }]
                  : []),
                ...chosenFirst.map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` })),
              ]}
            />
            <Select
              label={t('list.standing')}
              value={search.liquidated === undefined ? '' : String(search.liquidated)}
              onChange={event => {
                const chosen = event.currentTarget.value
                onChange({ liquidated: chosen === '' ? undefined : chosen === 'true' })
              }}
              choices={[
                { value: '', label: t('list.standingAny') },
                { value: 'false', label: t('list.standingActive') },
                { value: 'true', label: t('list.standingLiquidated') },
              ]}
            />
            <Checkbox
              label={t('list.verifiedOnly')}
              hint={t('list.verifiedHint')}
              checked={search.verified ?? false}
              onChange={event => onChange({ verified: event.currentTarget.checked || undefined })}
            />
          </>
        )}
      </div>
    </section>
  )
}
