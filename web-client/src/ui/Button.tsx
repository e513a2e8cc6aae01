import type { ComponentProps, ReactNode } from 'react'
import { Anchor } from './Anchor'
import css from './Button.module.css'

type Look = {
  /** `main` once on a page, `danger` for what destroys, `quiet` for what stands in a row of others. */
  look?: 'main' | 'plain' | 'quiet' | 'danger'
  small?: boolean
  icon?: ReactNode
}

const classOf = ({ look = 'plain', small }: Look, extra?: string) =>
  [css.button, css[look], small && css.small, extra].filter(Boolean).join(' ')

type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean }

/** A button. While `busy` it says so, keeps its width and ignores further presses, but keeps the focus. */
export function Button({ look, small, icon, busy, children, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, small }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={event => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {icon}
      <span>{children}</span>
      {busy && <span className={css.dots} aria-hidden="true" />}
    </button>
  )
}

type LinkButtonProps = ComponentProps<typeof Anchor> & Look

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function LinkButton({ look, small, icon, children, className, ...rest }: LinkButtonProps) {
  return (
    <Anchor {...rest} className={classOf({ look, small }, className)}>
      {icon}
      <span>{children}</span>
    </Anchor>
  )
}
