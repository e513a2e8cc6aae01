import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor, type Bounds, Button, Notice, Skeleton } from '@/ui'
import { type Found, inPlace } from './found'
import css from './map.module.css'

type PlaceListProps = {
  found: Found
  bounds: Bounds
  /** How many stand here. */
  heading: string
  /** Where these are not all that stand here. */
  note?: string | undefined
  /** Narrows the list of the page to this place. */
  onNarrow: () => void
  onClose: () => void
}

/** What is at a point that no zoom parts: many may share one house. */
export function PlaceList({ found, bounds, heading, note, onNarrow, onClose }: PlaceListProps) {
  const { t } = useTranslation('map')
  const list = useQuery(inPlace(found, bounds))
  const top = useRef<HTMLHeadingElement>(null)
  const from = useRef<Element | null>(null)
  useEffect(() => {
    from.current = document.activeElement
    top.current?.focus()
  }, [])
  const close = () => {
    onClose()
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus()
  }
  return (
    <section
      className={css.place}
      aria-label={heading}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <h2 ref={top} tabIndex={-1}>
        {heading}
      </h2>
      {note && <p className={css.note}>{note}</p>}
      {list.isError && <Notice>{t('listFailed')}</Notice>}
      {list.isPending && <Skeleton lines={4} />}
      <ul role="list">
        {list.data?.map(({ slug, name }) => (
          <li key={slug}>
            <Anchor href={found.href(slug)}>{name}</Anchor>
          </li>
        ))}
      </ul>
      <div className={css.bar}>
        <Button small onClick={onNarrow}>
          {t('narrow')}
        </Button>
        <Button small look="quiet" onClick={close}>
          {t('close')}
        </Button>
      </div>
    </section>
  )
}
