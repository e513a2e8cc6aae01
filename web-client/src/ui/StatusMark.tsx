import type { PromiseState } from './promise'
import css from './StatusMark.module.css'

/** The shape of one mark: circle, half circle, full circle, square. The shape tells the state without its colour. */
export function MarkShape({
  state,
  x,
  y,
  r,
  turn = 0,
}: {
  state: PromiseState
  x: number
  y: number
  r: number
  turn?: number
}) {
  if (state === 'late') {
    const side = r * 1.8
    return (
      <rect
        className={css.late}
        x={x - side / 2}
        y={y - side / 2}
        width={side}
        height={side}
        rx={r * 0.12}
        transform={turn ? `rotate(${turn} ${x} ${y})` : undefined}
      />
    )
  }
  return (
    <>
      <circle className={state === 'done' ? css.done : css.none} cx={x} cy={y} r={r} />
      {state === 'progress' && (
        <path className={css.progress} d={`M${x - r} ${y}a${r} ${r} 0 0 0 ${2 * r} 0z`} />
      )}
    </>
  )
}

/** A small mark with the word for its state beside it. */
export function StatusMark({ state, children }: { state: PromiseState; children: React.ReactNode }) {
  return (
    <span className={`${css.mark} ${css[`word-${state}`] ?? ''}`}>
      <svg viewBox="0 0 20 20" width="0.95em" height="0.95em" aria-hidden="true">
        <MarkShape state={state} x={10} y={10} r={9} />
      </svg>
      <span>{children}</span>
    </span>
  )
}
