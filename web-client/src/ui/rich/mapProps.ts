/** West, south, east, north in degrees, as the API's `bbox`. */
export type Bounds = [west: number, south: number, east: number, north: number]

/** A place, or several places near each other that the server has put together. */
export type MapPoint = {
  lat: number
  lon: number
  count: number
  /** Said by a screen reader and shown as a hint: the name, or «24 организации». */
  name: string
  /** Only of a single place. */
  id?: string
}

export type MapViewProps = {
  /** What the map shows; says too that the list beside it tells the same. */
  label: string
  points: MapPoint[]
  /** What is seen at first, and again whenever these bounds become others. */
  view: Bounds
  /** Names written on the plain ground, so that people know where they are. */
  places?: { lat: number; lon: number; name: string }[]
  /** The ground of the map, where the installation has one; without it points stand on plain paper. */
  tiles?: { url: string; attribution: string }
  onMove?: (bounds: Bounds, zoom: number) => void
  onPoint?: (point: MapPoint) => void
}
