import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

/** Nothing here: why, and what a person can do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={css.empty}>
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" data-decor>
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 4">
          {[0, 60, 120, 180, 240, 300].map(turn => (
            <circle key={turn} cx="32" cy="11" r="7" transform={`rotate(${turn} 32 32)`} />
          ))}
        </g>
      </svg>
      <div>
        <h2>{title}</h2>
        {children && <p>{children}</p>}
        {action && <div className={css.action}>{action}</div>}
      </div>
    </div>
  )
}
