import type { Bounds } from '@/ui'

/** A longitude of this Earth: maps go on beyond the 180th meridian, the API does not. */
export const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180
const upTo = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value))

/** Five digits are a metre. */
const short = (value: number) => String(Number(value.toFixed(5)))

/** `bbox` as the API takes it; across the 180th meridian the west is the greater one. */
export function asBox([west, south, east, north]: Bounds): string {
  const whole = east - west >= 360
  const edges = [
    whole ? -180 : turned(west),
    upTo(south, 90),
    // The edge itself stays at +180: turned, it would begin the next round.
    whole || east === 180 ? 180 : turned(east),
    upTo(north, 90),
  ]
  return edges.map(short).join(',')
}

/** The bounds that `bbox` of an address means on a map, in one piece. */
export function asBounds(box: string): Bounds {
  const [west = 0, south = 0, east = 0, north = 0] = box.split(',').map(Number)
  return [west, south, east < west ? east + 360 : east, north]
}

/** The bounds grown to whole steps: near pieces of the map become the same piece. */
export function wholeTiles([west, south, east, north]: Bounds, step: number): Bounds {
  const down = (value: number) => Math.floor(value / step) * step
  const up = (value: number) => Math.ceil(value / step) * step
  return [down(west), Math.max(-90, down(south)), up(east), Math.min(90, up(north))]
}

/** A street or two around a point. */
const STREET = 0.01
export const streetsOf = (point: { lat: number; lon: number } | undefined): Bounds | undefined =>
  point && [point.lon - STREET, point.lat - STREET, point.lon + STREET, point.lat + STREET]

/** Room around the outermost points, in degrees. */
const MARGIN = 0.15

/** The bounds around points; Chukotka's far end stays at the side of the country it belongs to. */
export function around(points: { lat: number; lon: number }[]): Bounds | undefined {
  if (points.length === 0) return undefined
  const lats = points.map(point => point.lat)
  const lons = points.map(point => inOnePiece(point.lon))
  return [
    Math.min(...lons) - MARGIN,
    Math.min(...lats) - MARGIN,
    Math.max(...lons) + MARGIN,
    Math.max(...lats) + MARGIN,
  ]
}

/** An answer has so many points at most: the wider the box, the coarser they are joined. */
const MOST_POINTS = 500

/**
 * Where to look next for the edges of what was found within the box; undefined when that would not be much nearer. A
 * point stands for places up to one cell away; cells come in steps of two, and those on the edges count too.
 */
export function closer(found: Bounds, box: Bounds): Bounds | undefined {
  const [west, south, east, north] = box
  const cell = 2.5 * Math.sqrt(((east - west) * (north - south)) / MOST_POINTS)
  const next: Bounds = [
    Math.max(west, found[0] - cell),
    Math.max(south, found[1] - cell),
    Math.min(east, found[2] + cell),
    Math.min(north, found[3] + cell),
  ]
  const area = (of: Bounds) => (of[2] - of[0]) * (of[3] - of[1])
  return area(next) < area(box) / 4 ? next : undefined
}

/** Where the outlines draw it: what lies east of the 180th meridian goes on to the right. */
export const inOnePiece = (lon: number) => (lon < -168 ? lon + 360 : lon)
