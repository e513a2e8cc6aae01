import css from './StatusMark.module.css'

/** The sign: a round table of marks, some of them already filled. */
export function Logo({ size = '2.1rem' }: { size?: string }) {
  const marks = [css.done, css.done, css.progress, css.none, css.done, css.none, css.done]
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true">
      {marks.map((look, index) => {
        const angle = (index / marks.length) * 2 * Math.PI
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed picture
            key={index}
            className={look}
            cx={20 + 15.2 * Math.sin(angle)}
            cy={20 - 15.2 * Math.cos(angle)}
            r={4.3}
          />
        )
      })}
    </svg>
  )
}

/** The line of the Altai above the foot of every page: two ridges, drawn, not filled. */
export function Ridge() {
  return (
    <svg
      viewBox="0 0 1200 90"
      preserveAspectRatio="none"
      aria-hidden="true"
      data-decor
      style={{ display: 'block', width: 'max(100%, 56rem)', height: '4.5rem' }}
      fill="none"
      stroke="var(--ridge)"
      strokeWidth="1.6"
      strokeLinejoin="round"
    >
      <path
        vectorEffect="non-scaling-stroke"
        d="M0 74 58 58 96 63 152 34 181 45 214 27 262 56 300 49 352 66 401 41 438 52 492 14 521 31 547 22 601 60 640 53 688 68 742 38 776 47 829 20 858 34 889 26 948 62 994 51 1043 67 1098 42 1137 54 1200 36"
      />
      <path
        vectorEffect="non-scaling-stroke"
        d="M0 88 90 78 170 84 260 70 330 80 430 72 520 83 640 74 760 85 850 73 960 82 1070 75 1200 84"
        opacity=".7"
      />
    </svg>
  )
}
