import { IconSearch, IconX } from '@tabler/icons-react'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import css from './SearchBox.module.css'

/** Typing pauses this long before the search starts by itself. */
const PAUSE_MS = 250

type SearchBoxProps = {
  label: string
  value: string
  /** Called after a pause in typing and at once on Enter. */
  onSearch: (text: string) => void
  hint?: string
  /** False: only Enter or the button search (the box of the header). */
  asYouType?: boolean
  /** The one box of the page that `/` leads to. */
  shortcut?: boolean
}

export function SearchBox({ label, value, onSearch, hint, asYouType = true, shortcut }: SearchBoxProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const box = useRef<HTMLInputElement>(null)
  const told = useRef(value)

  useEffect(() => {
    // An address that changed from outside (back, «reset») wins; the echo of our own typing does not.
    if (value !== told.current) {
      told.current = value
      setText(value)
    }
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  function tell(next: string) {
    clearTimeout(timer.current)
    timer.current = undefined
    told.current = next.trim()
    onSearch(next.trim())
  }
  function type(next: string) {
    setText(next)
    clearTimeout(timer.current)
    if (asYouType) timer.current = setTimeout(() => tell(next), PAUSE_MS)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    tell(text)
  }

  return (
    <form role="search" className={css.search} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <div className={css.line}>
        <IconSearch aria-hidden="true" className={css.glass} />
        <input
          ref={box}
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          value={text}
          data-shortcut={shortcut ? 'search' : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={event => type(event.currentTarget.value)}
          // Somebody who leaves the box for what was found must not be called back to the list by the pause's end.
          onBlur={() => timer.current && tell(text)}
        />
        {text && (
          <button
            type="button"
            className={css.clear}
            aria-label={t('search.clear')}
            onClick={() => {
              setText('')
              tell('')
              box.current?.focus()
            }}
          >
            <IconX aria-hidden="true" />
          </button>
        )}
        {!asYouType && (
          <Button type="submit" look="main">
            {t('search.find')}
          </Button>
        )}
      </div>
    </form>
  )
}
