import { type ReactNode, useId } from 'react'
import css from './OfficialAnswer.module.css'
import { Kicker } from './Page'

/** A body's word, set apart from everyone else's. `aside` holds its steps and dates. */
export function OfficialAnswer({
  kicker,
  title,
  aside,
  children,
}: {
  kicker: string
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={css.answer} aria-labelledby={id}>
      <div>
        <Kicker>{kicker}</Kicker>
        <h2 id={id}>{title}</h2>
        <div className={css.text}>{children}</div>
      </div>
      {aside && <div>{aside}</div>}
    </section>
  )
}
