import type { ReactNode } from 'react'
import css from './about.module.css'

/** One part of the exhibition, under the name by which code imports it. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.part}>
      <h3 lang="en">{name}</h3>
      {children}
    </div>
  )
}
