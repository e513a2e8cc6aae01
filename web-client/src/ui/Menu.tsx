import { IconChevronDown } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import css from './Menu.module.css'

type MenuProps = {
  /** What the button shows. */
  label: ReactNode
  /** What the button is called, when what it shows is no word. */
  name?: string
  icon?: ReactNode
  align?: 'start' | 'end'
  children: ReactNode | ((close: () => void) => ReactNode)
}

/**
 * A button that opens a short panel of links or switches. It is a disclosure, not an application menu: Tab walks
 * through it as through the page, Esc closes it and gives the focus back, so does a press outside.
 */
export function Menu({ label, name, icon, align = 'end', children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])

  function key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to Esc from the controls inside it
    <div ref={box} className={css.menu} onKeyDown={key}>
      <button
        ref={button}
        type="button"
        className={css.button}
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!open)}
      >
        {icon}
        <span>{label}</span>
        <IconChevronDown aria-hidden="true" size="1em" className={css.arrow} />
      </button>
      <div id={id} hidden={!open} className={`${css.panel} ${css[align]}`}>
        {open && (typeof children === 'function' ? children(() => setOpen(false)) : children)}
      </div>
    </div>
  )
}
