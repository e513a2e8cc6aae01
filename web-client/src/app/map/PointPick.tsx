import { IconCurrentLocation, IconMap } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import { pointOf } from '../point'
import { streetsOf } from './box'
import css from './map.module.css'
import { PickGround, type Point, written } from './PickGround'

type PointPickProps = {
  /** The field as it is written: «51.958, 85.960». */
  value: string
  /** Where the map opens when nothing is written yet. */
  near: Point | undefined
  onPick: (written: string) => void
}

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
      {open && (
        <PickGround
          label={t('point.ground')}
          center={t('point.center')}
          start={streetsOf(point ?? near)}
          marked={point}
          onPick={place => onPick(written(place))}
        />
      )}
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
