import L from 'leaflet'
import type { Bounds, Tiles } from './mapProps'

/** The plain ground shows nothing more beyond this; places that are still together are told in words. */
const LAST_ZOOM = { plain: 16, tiles: 18 }

export const latLngs = ([west, south, east, north]: Bounds): L.LatLngBoundsLiteral => [
  [south, west],
  [north, east],
]

export function boundsOf(map: L.Map): Bounds {
  const seen = map.getBounds()
  return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()]
}

export const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The empty map. Leaflet's own defaults are left where they serve. */
export function makeMap(
  frame: HTMLElement,
  tiles: Tiles | undefined,
  words: { zoomIn: string; zoomOut: string },
) {
  const moves = !wantsStillness()
  const map = L.map(frame, {
    zoomControl: false,
    // Whose tiles they are is said below the map, as text: no markup from a setting gets into the page.
    attributionControl: false,
    minZoom: 2,
    maxZoom: tiles ? LAST_ZOOM.tiles : LAST_ZOOM.plain,
    // Plain ground has no steps of its own: what is shown may fill the frame.
    zoomSnap: tiles ? 1 : 0.25,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
    // The wheel belongs to the page until the person has chosen the map.
    scrollWheelZoom: false,
    // Outlines beyond the edge are there before they come into view.
    renderer: L.svg({ padding: 0.5 }),
  })
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  if (tiles) L.tileLayer(tiles.url, { maxZoom: 19 }).addTo(map)
  map.on('focus', () => map.scrollWheelZoom.enable())
  map.on('blur', () => map.scrollWheelZoom.disable())
  return map
}

/** What is wanted comes into view, clear of the buttons in the corner. */
export const turnTo = (map: L.Map, wanted: Bounds, options?: L.FitBoundsOptions) =>
  map.fitBounds(latLngs(wanted), { paddingTopLeft: [64, 24], paddingBottomRight: [24, 24], ...options })

/** Whether the map shows these bounds already: to the eye, not to the last digit of an address. */
export function shows(map: L.Map, wanted: Bounds): boolean {
  const seen = boundsOf(map)
  const wide = Math.max(seen[2] - seen[0], seen[3] - seen[1])
  return seen.every((edge, index) => Math.abs(edge - (wanted[index] ?? 0)) < wide * 0.02)
}
