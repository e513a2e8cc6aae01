import type { ReactNode } from 'react'
import css from './Badge.module.css'

/** A word about a thing's nature or state, set apart by an outline; the word itself tells everything. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'accent' | 'call'
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <span className={`${css.badge} ${css[tone]}`}>
      {icon}
      {children}
    </span>
  )
}
