import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { leaveAt, type Place, placeLeft, rowIn, rowsIn } from './rows'
import css from './Triage.module.css'

type TriageProps = {
  /** What the queue is called. */
  label: string
  /** Marks a row, or takes its mark away; none where nothing can be marked. */
  onMark?: ((id: string) => void) | undefined
  /** What else the keys do here. */
  hint?: string
  children: ReactNode
}

/** The letters of both keyboards: nobody changes the layout to go down a list. */
const STEPS: Record<string, number> = { j: 1, о: 1, k: -1, л: -1 }
const MARK = ['x', 'ч']
/** Where a letter is a letter, and where a dialog has the word. */
const BUSY =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable=false]), dialog'

/**
 * A queue for the keyboard. What opens a row carries `data-triage` with the row's id and stands in an `li` or a `tr`. The
 * keys work while the focus is in the queue, and nowhere else: one letter must not do anything by surprise (WCAG 2.1.4).
 * When the row that has the focus leaves the queue, the next one gets it. Dialogs stand before the queue, not in it.
 */
export function Triage({ label, onMark, hint, children }: TriageProps) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<Place>(undefined)

  const items = () => rowsIn(box.current)
  const placeOf = (target: EventTarget): Place | undefined => {
    const row = (target as Element).closest('li, tr')
    const all = items()
    const at = all.findIndex(one => row?.contains(one))
    const id = all[at]?.dataset.triage
    return id === undefined ? undefined : { id, at }
  }

  // After every drawing, since rows come and go with it.
  useEffect(() => {
    const back = placeLeft()
    const place = last.current ?? back
    const all = items()
    if (!place || all.length === 0) return
    const active = document.activeElement
    // Only a focus that is nowhere, or where a new page begins, is given away.
    if (active && active !== document.body && !(back && active.matches('main h1'))) return
    if (place === back || !all.some(one => one.dataset.triage === place.id)) rowIn(all, place)?.focus()
  })

  function onKeyDown(event: KeyboardEvent) {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
    leaveAt(undefined)
    if (ctrlKey || metaKey || altKey || shiftKey || (target as Element).closest(BUSY)) return
    const letter = key.toLowerCase()
    const step = STEPS[letter]
    const place = placeOf(target)
    if (step !== undefined) {
      event.preventDefault()
      const all = items()
      all[Math.min(Math.max((place?.at ?? -1) + step, 0), all.length - 1)]?.focus()
    } else if (onMark && place && MARK.includes(letter)) {
      event.preventDefault()
      onMark(place.id)
    }
  }

  function onBlur({ relatedTarget }: FocusEvent) {
    // To nowhere goes the focus of a row that leaves; out of a dialog it comes back.
    if (!relatedTarget || box.current?.contains(relatedTarget) || relatedTarget.closest('dialog')) return
    last.current = undefined
  }

  // Before the link itself hears of it and leads away.
  function onClickCapture({ target }: MouseEvent) {
    const place = (target as Element).closest('[data-triage]') && placeOf(target)
    if (place) leaveAt(place)
  }

  return (
    <div
      ref={box}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        last.current = placeOf(target)
      }}
      onBlur={onBlur}
      onClickCapture={onClickCapture}
    >
      <p className={`${css.keys} no-print`}>
        {t(onMark ? 'triage.keysMark' : 'triage.keys')} {hint}
      </p>
      {children}
    </div>
  )
}
