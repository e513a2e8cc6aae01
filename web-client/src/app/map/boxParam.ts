import { text } from '../searchParams'

/** A piece of the map in an address: four numbers that are degrees of this Earth, the south below the north. */
export function box(search: Record<string, unknown>, key: string): string | undefined {
  const value = text(search, key)
  const edges = value?.split(',').map(Number) ?? []
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = edges
  const good =
    edges.length === 4 &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    -90 <= south &&
    south < north &&
    north <= 90
  return good ? value : undefined
}
