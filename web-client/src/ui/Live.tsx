import { IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Live.module.css'

type Toast = { id: number; text: string; undo?: { label: string; run: () => void } }

/** A toast with something to press stays until it is pressed or closed; a plain one goes after this long. */
const STAY_MS = 6000

let toasts: readonly Toast[] = []
let spoken = ''
let next = 1
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const drop = (id: number) => {
  toasts = toasts.filter(toast => toast.id !== id)
  tell()
}

/** Says shortly that something was done; `undo` offers the way back. */
export function toast(text: string, undo?: Toast['undo']): void {
  const id = next++
  toasts = [...toasts, { id, text, undo }]
  tell()
  if (!undo) setTimeout(() => drop(id), STAY_MS)
}

/** Says something to a screen reader only: a new page, a new count of results. */
export function announce(text: string): void {
  spoken = text
  tell()
}

/** Stands once in the frame: the live regions must be there before anything is said in them. */
export function Live() {
  const { t } = useTranslation('ui')
  const shown = useSyncExternalStore(subscribe, () => toasts)
  const words = useSyncExternalStore(subscribe, () => spoken)
  return (
    <>
      <div role="status" aria-live="polite" className={css.spoken}>
        {words}
      </div>
      <div role="status" aria-live="polite" className={css.toasts}>
        {shown.map(one => (
          <div key={one.id} className={css.toast}>
            <span>{one.text}</span>
            {one.undo && (
              <button
                type="button"
                className={css.undo}
                onClick={() => {
                  one.undo?.run()
                  drop(one.id)
                }}
              >
                {one.undo.label}
              </button>
            )}
            <button type="button" aria-label={t('dialog.close')} onClick={() => drop(one.id)}>
              <IconX aria-hidden="true" size="1.2em" />
            </button>
          </div>
        ))}
      </div>
    </>
  )
}
