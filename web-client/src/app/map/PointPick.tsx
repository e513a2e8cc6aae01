import { IconCurrentLocation, IconFocusCentered, IconMap } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Bounds, Button, MapView } from '@/ui'
import { pointOf } from '../point'
import { around, inOnePiece, turned } from './box'
import css from './map.module.css'
import { useGround } from './places'

type Point = { lat: number; lon: number }

type PointPickProps = {
  /** The field as it is written: «51.958, 85.960». */
  value: string
  /** Where the map opens when nothing is written yet. */
  near: Point | undefined
  onPick: (written: string) => void
}

/** Five digits are a metre. */
const written = ({ lat, lon }: Point) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

/** A street or two around a point. */
const STREET = 0.01
/** Where a map opens that knows nothing else. */
const RUSSIA: Bounds = [20, 41, 190, 78]

/** Chooses the point of a place on a map or by where the person is: nobody has to know coordinates. */
export function PointPick({ value, near, onPick }: PointPickProps) {
  const { t } = useTranslation('map')
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const point = pointOf(value)

  const locate = () => {
    setFailed(false)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onPick(written({ lat: coords.latitude, lon: coords.longitude })),
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }

  return (
    <div className={css.pick}>
      <div className={css.bar}>
        <Button
          small
          icon={<IconMap aria-hidden="true" size="1.2em" />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'point.unpick' : 'point.pick')}
        </Button>
        {'geolocation' in navigator && (
          <Button
            small
            look="quiet"
            icon={<IconCurrentLocation aria-hidden="true" size="1.2em" />}
            onClick={locate}
          >
            {t('point.here')}
          </Button>
        )}
      </div>
      {open && <Ground point={point} near={near} onPick={place => onPick(written(place))} />}
      <p role="status" className={css.note}>
        {failed && t('point.unknown')}
        {!failed &&
          open &&
          point &&
          t('point.picked', { lat: point.lat.toFixed(5), lon: point.lon.toFixed(5) })}
      </p>
    </div>
  )
}

type GroundProps = { point: Point | undefined; near: Point | undefined; onPick: (place: Point) => void }

function Ground({ point, near, onPick }: GroundProps) {
  const { t } = useTranslation('map')
  const ground = useGround()
  const start = point ?? near
  // The map stays where the person has moved it: only its first view follows the field.
  const [view] = useState<Bounds | undefined>(
    start && [start.lon - STREET, start.lat - STREET, start.lon + STREET, start.lat + STREET],
  )
  const seen = useRef<Bounds>(undefined)
  const first = view ?? around(ground.places ?? []) ?? RUSSIA
  return (
    <>
      <div className={css.pickGround}>
        <MapView
          label={t('point.ground')}
          points={[]}
          {...ground}
          view={first}
          marked={point && { lat: point.lat, lon: inOnePiece(point.lon) }}
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
        {t('point.center')}
      </Button>
    </>
  )
}
