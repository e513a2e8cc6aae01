/** West, south, east, north in degrees, as the API's `bbox`. */
export type Bounds = [west: number, south: number, east: number, north: number]

export type Place = { lat: number; lon: number; name: string }

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

/** The ground of the map from a server of tiles; without it the outlines that come with the site are drawn. */
export type Tiles = { url: string; attribution: string }

export type MapViewProps = {
  /** What the map shows; says too that the list beside it tells the same. */
  label: string
  points: MapPoint[]
  /** What is seen at first, and again whenever these bounds become others. */
  view: Bounds
  /** Names written on the plain ground, so that people know where they are; the first ones win where they meet. */
  places?: Place[]
  tiles?: Tiles
  /** The piece that the list beside the map is narrowed to. */
  area?: Bounds
  /** The corners of an area; it is drawn closed as soon as it has three. */
  outline?: { lat: number; lon: number }[]
  /** The place of the row that the person looks at in the list. */
  marked?: { lat: number; lon: number; id?: string }
  /** The person presses a place of the ground: the map is then there to choose one. */
  onPick?: (place: { lat: number; lon: number }) => void
  onMove?: (bounds: Bounds, zoom: number) => void
  onPoint?: (point: MapPoint) => void
  /** The person looks at this point, or at none any more. */
  onMark?: (point: MapPoint | undefined) => void
  /** Places that no zoom parts; the bounds hold all of them. */
  onCluster?: (point: MapPoint, bounds: Bounds) => void
}
