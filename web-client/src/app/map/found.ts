import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Bounds } from '@/ui'
import { around, asBox, closer, wholeTiles } from './box'

/** Things near each other; the name and the address only of a single one. */
export type Cluster = { lat: number; lon: number; count: number; slug?: string | null; name?: string | null }

/** A piece of the map. `limitedTo`: too many were found, and the clusters count only so many of them. */
export type Piece = { clusters: Cluster[]; limitedTo?: number | null | undefined }

/** What a list found, as its map asks for it. */
export type Found = {
  /** Where its answers are kept: what makes the list be asked anew does it with the map. */
  key: readonly unknown[]
  clusters: (bbox: string, zoom: number, signal: AbortSignal) => Promise<Piece>
  /** The first ones of a piece. */
  listed: (bbox: string, signal: AbortSignal) => Promise<{ slug: string; name: string }[]>
  href: (slug: string) => string
  /** The piece that the list is narrowed to. */
  bbox: string | undefined
}

/** What the map says of the things it shows. */
export type MapWords = {
  label: string
  /** Of the map for those who do not see it: the list tells the same. */
  twin: string
  /** What was found has no place at all. */
  empty: string
  note: string
  count: (count: number) => string
  seen: (count: number) => string
  /** Instead of `seen` where the map counts only so many: the list beside it counts all. */
  limited: (count: number) => string
  here: (count: number) => string
}

const FRAME_ZOOM = 9
/** In one piece with Chukotka's far end, as the points are placed. */
const EARTH: Bounds = [-168, -85, 192, 85]
/** From the whole Earth to a town it takes four looks, to a country two. */
const LOOKS = 4

/** The bounds around everything that was found, anywhere, or null: the map is opened there. */
export const mapFrame = ({ key, clusters }: Found) =>
  queryOptions({
    queryKey: [...key, 'frame'],
    queryFn: async ({ signal }) => {
      let within = EARTH
      let found: Bounds | undefined
      for (let look = 0; look < LOOKS; look++) {
        found = around((await clusters(asBox(within), FRAME_ZOOM, signal)).clusters)
        const nearer = found && closer(found, within)
        if (!nearer) break
        within = nearer
      }
      return found ?? null
    },
    placeholderData: keepPreviousData,
  })

/**
 * What is seen of the map now. The API takes at most zoom 22 and degrees of this Earth. Whole tiles are asked for: the
 * same points come back for every small move, and the answer is often there already.
 */
export function mapPiece({ key, clusters }: Found, bounds: Bounds, zoom: number) {
  const level = Math.max(0, Math.min(22, Math.round(zoom)))
  const bbox = asBox(wholeTiles(bounds, 360 / 2 ** level))
  return queryOptions({
    queryKey: [...key, bbox, level],
    queryFn: ({ signal }) => clusters(bbox, level, signal),
    placeholderData: keepPreviousData,
  })
}

/** What a point stands for that no zoom parts. */
export const inPlace = ({ key, listed }: Found, bounds: Bounds) => {
  const bbox = asBox(bounds)
  return queryOptions({
    queryKey: [...key, 'place', bbox],
    queryFn: ({ signal }) => listed(bbox, signal),
  })
}
