import { useEffect, useRef } from 'react'
import css from './SourceLines.module.css'

type SourceLinesProps = {
  label: string
  lines: string[]
  /** 1-based, inclusive. Highlighted and brought into view. */
  highlight?: [from: number, to: number]
  lang?: string
}

/** A source text with its line numbers, beside which a person corrects what was read from it. */
export function SourceLines({ label, lines, highlight, lang }: SourceLinesProps) {
  const box = useRef<HTMLOListElement>(null)
  const [from, to] = highlight ?? [0, 0]

  useEffect(() => {
    const list = box.current
    const line = from > 0 ? list?.children[from - 1] : undefined
    if (!list || !(line instanceof HTMLElement)) return
    // Only the box scrolls: the page must stay where the person is typing.
    list.scrollTo({ top: Math.max(0, line.offsetTop - list.clientHeight / 3) })
  }, [from])

  return (
    <section className={css.source} aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ol ref={box} role="list" lang={lang} tabIndex={0} aria-label={label}>
        {lines.map((line, index) => {
          const number = index + 1
          const marked = number >= from && number <= to
          return (
            <li key={number} className={marked ? css.marked : undefined} aria-current={marked || undefined}>
              <span className={css.number}>{number}</span>
              <span className={css.text}>{line || '\u00a0'}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
