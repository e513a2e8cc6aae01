import { IconFocusCentered } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type Bounds, Button, MapView } from '@/ui'
import { around, inOnePiece, turned } from './box'
import css from './map.module.css'
import { useGround } from './places'

export type Point = { lat: number; lon: number }

/** Where a map opens that knows nothing else. */
const RUSSIA: Bounds = [20, 41, 190, 78]

/** Five digits are a metre. */
export const written = ({ lat, lon }: Point) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

type PickGroundProps = {
  label: string
  /** What the button says that takes the middle of the map: the way without a mouse. */
  center: string
  /** What the map shows at first, when anything is known. */
  start: Bounds | undefined
  marked: Point | undefined
  outline?: Point[]
  onPick: (place: Point) => void
}

/** The map on which a point is pressed, or the middle of which is taken. */
export function PickGround({ label, center, start, marked, outline, onPick }: PickGroundProps) {
  const ground = useGround()
  // The map stays where the person has moved it: only its first view follows the field.
  const [view] = useState(start)
  const seen = useRef<Bounds>(undefined)
  const there = ({ lat, lon }: Point) => ({ lat, lon: inOnePiece(lon) })
  return (
    <>
      <div className={css.pickGround}>
        <MapView
          label={label}
          points={[]}
          {...ground}
          view={view ?? around(ground.places ?? []) ?? RUSSIA}
          outline={outline?.map(there)}
          marked={marked && there(marked)}
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
        {center}
      </Button>
    </>
  )
}
