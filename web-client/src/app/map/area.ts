import { pointOf } from '../point'

type Point = { lat: number; lon: number }
type Polygon = { type: string; coordinates: number[][][] }

export const MOST_POINTS = 100

/** The points of an outline as they are written, one a line; lines that are no points are left out. */
export const pointsOf = (text: string): Point[] => text.split('\n').flatMap(line => pointOf(line) ?? [])

/** Whether there is an outline, or nothing: three points at least, and nothing else. */
export function isOutline(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.length === 0 || (lines.length > 2 && lines.every(line => pointOf(line)))
}

/** The GeoJSON of an outline; null while it is none. */
export function polygonOf(text: string): Polygon | null {
  const points = pointsOf(text)
  const [first] = points
  if (!first || points.length < 3 || !isOutline(text)) return null
  return { type: 'Polygon', coordinates: [[...points, first].map(({ lat, lon }) => [lon, lat])] }
}

/** The points of a GeoJSON polygon, without the last one, which is the first again. */
export const cornersOf = ({ coordinates: [ring = []] }: Polygon): Point[] =>
  ring.slice(0, -1).map(([lon = 0, lat = 0]) => ({ lat, lon }))

/** The polygon as it is written. */
export const textOf = (area: Polygon): string =>
  cornersOf(area)
    .map(({ lat, lon }) => `${lat}, ${lon}`)
    .join('\n')

/** The middle of the piece of the map that holds them all; the API finds the very centre. */
export function middleOf(points: Point[]): Point | undefined {
  if (points.length === 0) return undefined
  const lats = points.map(({ lat }) => lat)
  const lons = points.map(({ lon }) => lon)
  const half = (of: number[]) => (Math.min(...of) + Math.max(...of)) / 2
  return { lat: half(lats), lon: half(lons) }
}
