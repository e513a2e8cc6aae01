import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import css from './indicator.module.css'
import { draw, type Point } from './trend'
import { valueText } from './values'

const WIDTH = 600
const HEIGHT = 150

type TrendChartProps = { points: Point[]; unit: string; title: string }

/** The kept values as a line. The table below it says the same; a screen reader is sent there. */
export function TrendChart({ points, unit, title }: TrendChartProps) {
  const { t } = useTranslation('indicator')
  const { lines, dots, top } = draw(points, WIDTH, HEIGHT, unit === 'share' ? 1 : undefined)
  const [first, last] = [points[0], points.at(-1)]
  return (
    <figure className={css.chart}>
      <svg
        viewBox={`-8 -8 ${WIDTH + 16} ${HEIGHT + 16}`}
        role="img"
        aria-label={t('chart', { title })}
        preserveAspectRatio="none"
      >
        {[0, 0.5, 1].map(level => (
          <path key={level} className={css.grid} d={`M0 ${HEIGHT * (1 - level)}H${WIDTH}`} />
        ))}
        {lines.map(line => (
          <path key={line} className={css.line} d={line} />
        ))}
        {dots.map(({ x, y, point }) => (
          <path key={point.on} className={css.dot} d={`M${x} ${y}h0`} />
        ))}
      </svg>
      <figcaption>
        <span>{first && date(first.on)}</span>
        <span>{t('scale', { top: valueText(top, unit) })}</span>
        <span>{last && date(last.on)}</span>
      </figcaption>
    </figure>
  )
}
