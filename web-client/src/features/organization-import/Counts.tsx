import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import css from './import.module.css'
import type { RegisterImport } from './queries'

type CountsProps = {
  of: RegisterImport
  /** What would be done, before it is; the result otherwise. */
  forecast: RegisterImport['forecast'] | undefined
}

/** So many new, changed, unchanged, rejected: what will be, or what was done. */
export function Counts({ of, forecast }: CountsProps) {
  const { t } = useTranslation('organization-import')
  const { created, changed, unchanged } = forecast ?? of
  const figures = [
    ['rows', of.rowsTotal],
    ['created', created],
    ['changed', changed],
    ['unchanged', unchanged],
    ['rejected', of.rejected],
    ['conflicts', forecast?.conflicts ?? of.conflicts],
  ] as const
  return (
    <dl className={css.counts}>
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`count.${key}`)}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
