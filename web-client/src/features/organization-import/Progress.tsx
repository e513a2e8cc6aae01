import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { announce } from '@/ui'
import css from './import.module.css'
import type { RegisterImport } from './queries'

/** How far it is. A screen reader hears every quarter, not every row. */
export function Progress({ of }: { of: RegisterImport }) {
  const { t } = useTranslation('organization-import')
  const { status, rowsDone, rowsTotal } = of
  const share = rowsTotal > 0 ? rowsDone / rowsTotal : undefined
  const text =
    share === undefined
      ? t(`going.${status as 'running'}`)
      : t(`goingOf.${status as 'running'}`, { done: number(rowsDone), total: number(rowsTotal) })
  const quarter = share === undefined ? 0 : Math.floor(share * 4)
  const said = useRef(quarter)
  useEffect(() => {
    if (quarter > said.current) announce(t('progress', { percent: quarter * 25 }))
    said.current = quarter
  }, [quarter, t])
  return (
    <div className={css.going}>
      <p>{text}</p>
      <progress max={1} value={share} aria-label={t(`going.${status as 'running'}`)} />
      <p className={css.quiet}>{t('page.leave')}</p>
    </div>
  )
}
