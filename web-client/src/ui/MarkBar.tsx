import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import css from './Marks.module.css'
import type { Marks } from './marks'

/** The box that marks one row; its name says which. */
export function MarkBox({ marks, id, name }: { marks: Marks; id: string; name: string }) {
  const { t } = useTranslation('ui')
  return (
    <input
      type="checkbox"
      className={`${css.mark} no-print`}
      checked={marks.marked.includes(id)}
      onChange={() => marks.toggle(id)}
      aria-label={t('marks.choose', { name })}
    />
  )
}

/** Over a list whose rows can be marked: all of them at once, how many are marked, and what to do with those. */
export function MarkBar({ marks, children }: { marks: Marks; children: ReactNode }) {
  const { t } = useTranslation('ui')
  const all = useRef<HTMLInputElement>(null)
  const count = marks.marked.length
  return (
    <div className={`${css.bar} no-print`} role="group" aria-label={t('marks.label')}>
      <label className={css.all}>
        <input type="checkbox" ref={all} checked={marks.all} onChange={marks.toggleAll} />
        {t('marks.all')}
      </label>
      {/* It is there before anything is marked, so that the first mark is announced too. */}
      <span role="status">{count > 0 && t('marks.chosen', { count })}</span>
      {count > 0 && (
        <span className={css.acts}>
          {children}
          <Button
            look="quiet"
            onClick={() => {
              marks.clear()
              // The button goes away with the marks; the focus stays here.
              all.current?.focus()
            }}
          >
            {t('marks.clear')}
          </Button>
        </span>
      )}
    </div>
  )
}
