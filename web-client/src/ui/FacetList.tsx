import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import css from './FacetList.module.css'

export type Facet = { id: string; name: string; count?: number }

type FacetListProps = {
  title: string
  facets: Facet[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** How many show before «more»; chosen ones always show. */
  first?: number
}

/** A filter of the «any of these» kind, with the count each choice would give. */
export function FacetList({ title, facets, chosen, onChange, first = 6 }: FacetListProps) {
  const { t } = useTranslation('ui')
  const [open, setOpen] = useState(false)
  const id = useId()
  const shown = open ? facets : facets.filter((facet, place) => place < first || chosen.includes(facet.id))
  const hidden = facets.length - shown.length
  const toggle = (facet: string) =>
    onChange(chosen.includes(facet) ? chosen.filter(one => one !== facet) : [...chosen, facet])

  return (
    <fieldset className={css.facets}>
      <legend>{title}</legend>
      {shown.map(facet => (
        <label key={facet.id} htmlFor={`${id}-${facet.id}`}>
          <input
            type="checkbox"
            id={`${id}-${facet.id}`}
            checked={chosen.includes(facet.id)}
            onChange={() => toggle(facet.id)}
          />
          <span>{facet.name}</span>
          {facet.count !== undefined && <span className={css.count}>{number(facet.count)}</span>}
        </label>
      ))}
      {(hidden > 0 || open) && facets.length > first && (
        <button type="button" className={css.more} onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? t('facets.less') : t('facets.more', { count: hidden })}
        </button>
      )}
    </fieldset>
  )
}
