import { initials, patternOf } from './pattern'
import css from './Tile.module.css'

/** The picture of an organization that gave none: its letters on a pattern made from its id. Only decoration. */
export function Tile({ id, name, wide }: { id: string; name: string; wide?: boolean }) {
  const { tone, cx, cy, rings } = patternOf(id)
  return (
    <span
      className={`${css.tile} ${css[`tone${tone}`]} ${wide ? css.wide : ''}`}
      aria-hidden="true"
      data-decor
    >
      <svg viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {rings.map(radius => (
          <circle key={radius} cx={cx} cy={cy} r={radius} />
        ))}
      </svg>
      <span>{initials(name)}</span>
    </span>
  )
}
