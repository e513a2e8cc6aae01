import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import css from './platform.module.css'
import type { Platform, Side } from './queries'

const SIDES: readonly Side[] = ['ngo', 'business', 'government']

/** Each side's share at the table: a bar, and the same in words. */
export function Sides({ sides }: { sides: Platform['sides'] }) {
  const { t } = useTranslation('platform')
  const all = sides.ngo + sides.business + sides.government
  return (
    <div className={css.sides}>
      <div className={css.bar} aria-hidden="true">
        {SIDES.map(side => (
          <span key={side} className={css[side]} style={{ flexGrow: sides[side] }} />
        ))}
      </div>
      <ul role="list" className={css.words}>
        {SIDES.map(side => (
          <li key={side}>
            <span className={`${css.key} ${css[side]}`} aria-hidden="true" />
            {t(`side.${side}`)}:{' '}
            {sides[side] === 0
              ? t('side.nobody')
              : t('side.share', {
                  number: number(sides[side]),
                  share: Math.round((sides[side] * 100) / all),
                })}
          </li>
        ))}
      </ul>
    </div>
  )
}
