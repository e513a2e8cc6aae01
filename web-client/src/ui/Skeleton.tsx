import { useTranslation } from 'react-i18next'
import css from './Skeleton.module.css'

/** Grey lines in the place of text to come: as many, as wide, as high, so that nothing jumps. */
export function Skeleton({ lines = 3, height }: { lines?: number; height?: string }) {
  if (height) return <span className={css.block} style={{ height }} aria-hidden="true" />
  const rows = Array.from({ length: lines }, (_, row) => `${92 - ((row * 37) % 41)}%`)
  return (
    <span className={css.lines} aria-hidden="true">
      {rows.map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity and never change places
        <span key={row} style={{ width }} />
      ))}
    </span>
  )
}

/** A whole page to come; says so to a screen reader once. */
export function PageSkeleton() {
  const { t } = useTranslation('ui')
  return (
    <main id="content" className={css.page} aria-busy="true" tabIndex={-1}>
      <p role="status" className={css.word}>
        {t('loading')}
      </p>
      <span className={css.title} aria-hidden="true" />
      <Skeleton lines={4} />
      <Skeleton height="14rem" />
      <Skeleton lines={6} />
    </main>
  )
}

/** Rows of a list to come. */
export function ListSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity and never change places
        <div key={row} className={css.row}>
          <span className={css.tile} />
          <Skeleton lines={3} />
        </div>
      ))}
    </div>
  )
}
