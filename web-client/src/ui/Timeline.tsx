import type { ReactNode } from 'react'
import css from './Timeline.module.css'

export type Moment = {
  key: string
  title: ReactNode
  when: ReactNode
  children?: ReactNode /** Still to come. */
  ahead?: boolean
}

/** What happened, in order: a line with a point for each step. */
export function Timeline({ moments, label }: { moments: Moment[]; label: string }) {
  return (
    <ol role="list" className={css.line} aria-label={label}>
      {moments.map(moment => (
        <li key={moment.key} className={moment.ahead ? css.ahead : undefined}>
          <p className={css.title}>{moment.title}</p>
          <p className={css.when}>{moment.when}</p>
          {moment.children}
        </li>
      ))}
    </ol>
  )
}
