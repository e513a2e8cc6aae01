import { MapView } from '@/ui'
import { around } from './box'
import { useGround } from './places'

/** Half the height and width of the map around one place, in degrees: wide enough to see the next town's name. */
const NEAR = 0.2

type OnePlaceProps = {
  location: { lat: number; lon: number }
  /** The corners of the area whose centre it is. */
  outline?: { lat: number; lon: number }[]
  name: string
  /** What the map shows, for those who do not see it. */
  label: string
}

/** Where one thing is. */
export function OnePlace({ location: { lat, lon }, outline, name, label }: OnePlaceProps) {
  const ground = useGround()
  return (
    <MapView
      label={label}
      points={[{ lat, lon, count: 1, name, id: name }]}
      {...ground}
      outline={outline}
      view={around(outline ?? []) ?? [lon - NEAR, lat - NEAR, lon + NEAR, lat + NEAR]}
    />
  )
}
