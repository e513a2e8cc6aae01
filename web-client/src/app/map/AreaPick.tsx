import { IconArrowBackUp, IconFocusCentered, IconMap } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Bounds, Button, MapView, TextArea } from '@/ui'
import { MOST_POINTS, pointsOf } from './area'
import { around, inOnePiece, turned } from './box'
import css from './map.module.css'
import { useGround } from './places'

type Point = { lat: number; lon: number }

type AreaPickProps = {
  /** The outline as it is written: a point a line. */
  value: string
  error: ReactNode
  onChange: (written: string) => void
}

/** Where a map opens that knows nothing else. */
const RUSSIA: Bounds = [20, 41, 190, 78]

/** Five digits are a metre. */
const written = ({ lat, lon }: Point) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

const lines = (value: string) => value.split('\n').filter(line => line.trim() !== '')

/** The outline of an area: written as a list of points, or pressed one after the other on a map. */
export function AreaPick({ value, error, onChange }: AreaPickProps) {
  const { t } = useTranslation('map')
  const [open, setOpen] = useState(false)
  // Few need it, so it begins closed; it does not close under the hand of somebody who empties the field.
  const [wanted] = useState(value !== '')
  const points = pointsOf(value)
  const add = (point: Point) => {
    if (points.length < MOST_POINTS) onChange([...lines(value), written(point)].join('\n'))
  }
  return (
    <details className={css.outline} open={wanted || !!error}>
      <summary>{t('outline.title')}</summary>
      <TextArea
        label={t('outline.field')}
        hint={t('outline.hint')}
        optional={t('field.optional')}
        name="area"
        rows={4}
        value={value}
        error={error}
        onChange={event => onChange(event.currentTarget.value)}
      />
      <div className={css.pick}>
        <div className={css.bar}>
          <Button
            small
            icon={<IconMap aria-hidden="true" size="1.2em" />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'point.unpick' : 'outline.pick')}
          </Button>
          {points.length > 0 && (
            <Button
              small
              look="quiet"
              icon={<IconArrowBackUp aria-hidden="true" size="1.2em" />}
              onClick={() => onChange(lines(value).slice(0, -1).join('\n'))}
            >
              {t('outline.undo')}
            </Button>
          )}
        </div>
        {open && <Ground points={points} onPick={add} />}
        <p role="status" className={css.note}>
          {points.length > 0 && t('outline.points', { count: points.length })}
        </p>
      </div>
    </details>
  )
}

function Ground({ points, onPick }: { points: Point[]; onPick: (point: Point) => void }) {
  const { t } = useTranslation('map')
  const ground = useGround()
  // The map stays where the person has moved it: only its first view follows the field.
  const [view] = useState<Bounds | undefined>(around(points))
  const seen = useRef<Bounds>(undefined)
  const last = points.at(-1)
  return (
    <>
      <div className={css.pickGround}>
        <MapView
          label={t('outline.ground')}
          points={[]}
          {...ground}
          view={view ?? around(ground.places ?? []) ?? RUSSIA}
          outline={points.map(({ lat, lon }) => ({ lat, lon: inOnePiece(lon) }))}
          marked={last && { lat: last.lat, lon: inOnePiece(last.lon) }}
          onPick={onPick}
          onMove={bounds => {
            seen.current = bounds
          }}
        />
      </div>
      <Button
        small
        icon={<IconFocusCentered aria-hidden="true" size="1.2em" />}
        onClick={() => {
          if (!seen.current) return
          const [west, south, east, north] = seen.current
          onPick({ lat: (south + north) / 2, lon: turned((west + east) / 2) })
        }}
      >
        {t('outline.center')}
      </Button>
    </>
  )
}
