import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { Anchor, type Bounds, Button, Notice, Skeleton } from '@/ui'
import css from './map.module.css'
import { inPlace } from './queries'
import type { OrganizationSearch } from './search'

type PlaceListProps = {
  search: OrganizationSearch
  bounds: Bounds
  /** Narrows the list of the page to this place. */
  onNarrow: () => void
  onClose: () => void
}

/** Who is at a point that no zoom parts: many organizations may share one house. */
export function PlaceList({ search, bounds, onNarrow, onClose }: PlaceListProps) {
  const { t } = useTranslation('organization')
  const found = useQuery(inPlace(search, bounds))
  const heading = useRef<HTMLHeadingElement>(null)
  const from = useRef<Element | null>(null)
  useEffect(() => {
    from.current = document.activeElement
    heading.current?.focus()
  }, [])
  const close = () => {
    onClose()
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus()
  }
  const total = found.data?.total ?? 0
  return (
    <section
      className={css.place}
      aria-label={t('map.place')}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <h2 ref={heading} tabIndex={-1}>
        {found.data ? t('map.placeCount', { count: total, total: number(total) }) : t('map.place')}
      </h2>
      {found.isError && <Notice>{t('list.failed')}</Notice>}
      {found.isPending && <Skeleton lines={4} />}
      <ul role="list">
        {found.data?.items.map(({ id, slug, shortName }) => (
          <li key={id}>
            <Anchor href={`/organizations/${slug}`}>{shortName}</Anchor>
          </li>
        ))}
      </ul>
      <div className={css.bar}>
        <Button small onClick={onNarrow}>
          {t('map.narrow')}
        </Button>
        <Button small look="quiet" onClick={close}>
          {t('map.close')}
        </Button>
      </div>
    </section>
  )
}
