import L from 'leaflet'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import css from './Leaflet.module.css'
import type { Place } from './mapProps'
import file from './outlines.json?url'

type Outlines = Topology<{ land: MultiPolygon; lakes: MultiPolygon; regions: GeometryCollection }>

let outlines: Promise<Outlines> | undefined

/** Fetched once, with the first map that is opened; another map tries again what failed. */
function load(): Promise<Outlines> {
  outlines ??= fetch(file).then(answer => {
    if (!answer.ok) throw new Error(`outlines: ${answer.status}`)
    return answer.json()
  })
  outlines.catch(() => {
    outlines = undefined
  })
  return outlines
}

/** Land, the regions of Russia and the lakes. Without a network the map stays a grid with names. */
export async function drawOutlines(map: L.Map, isGone: () => boolean): Promise<void> {
  const all = await load().catch(() => undefined)
  if (!all || isGone()) return
  const pane = map.createPane('outlines')
  pane.style.zIndex = '250'
  const renderer = L.svg({ pane: 'outlines', padding: 0.5 })
  for (const [name, className] of [
    ['land', css.land],
    ['regions', css.regions],
    ['lakes', css.lakes],
  ] as const) {
    const options = { interactive: false, renderer, pane: 'outlines', smoothFactor: 0.7, className }
    // Colours come from the tokens: they change with the look of the site, and nothing is drawn anew.
    L.geoJSON(feature(all, all.objects[name]), { ...options, style: { stroke: name !== 'land' } }).addTo(map)
  }
}

const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
/** Lines of the grid are at least so many pixels apart. */
const APART = 110

/** Meridians and parallels with their degrees. */
export function drawGrid(map: L.Map): void {
  map.createPane('grid').style.zIndex = '260'
  const renderer = L.svg({ pane: 'grid', padding: 0.5 })
  const lines = L.layerGroup().addTo(map)
  const draw = () => {
    lines.clearLayers()
    const seen = map.getBounds().pad(0.3)
    const degree = map.getSize().x / (map.getBounds().getEast() - map.getBounds().getWest())
    const step = STEPS.findLast(one => one * degree >= APART) ?? 30
    const digits = Math.max(0, Math.ceil(-Math.log10(step)))
    const west = map.getBounds().getWest()
    const south = map.getBounds().getSouth()
    const line = (from: L.LatLngTuple, to: L.LatLngTuple) =>
      L.polyline([from, to], { className: css.grid, interactive: false, pane: 'grid', renderer }).addTo(lines)
    const write = (at: L.LatLngTuple, text: string, side: string | undefined) =>
      L.marker(at, {
        icon: L.divIcon({ className: `${css.degree} ${side}`, html: text, iconSize: [0, 0] }),
        interactive: false,
        keyboard: false,
        pane: 'grid',
      }).addTo(lines)
    for (let lon = Math.ceil(seen.getWest() / step) * step; lon < seen.getEast(); lon += step) {
      line([-85, lon], [85, lon])
      if (lon > west) write([south, lon], `${lon.toFixed(digits)}°`, css.bottom)
    }
    for (
      let lat = Math.ceil(seen.getSouth() / step) * step;
      lat < Math.min(85, seen.getNorth());
      lat += step
    ) {
      line([lat, seen.getWest()], [lat, seen.getEast()])
      if (lat > south) write([lat, west], `${lat.toFixed(digits)}°`, css.left)
    }
  }
  map.on('moveend', draw)
  draw()
}

/** A letter of a name is about so many pixels wide, a line so many high. */
const LETTER = 7
const LINE = 18

/** Names of places; where two would meet, the first one of the list stays. */
export function drawNames(map: L.Map, places: Place[]): () => void {
  const names = L.layerGroup().addTo(map)
  const draw = () => {
    names.clearLayers()
    const taken: L.Bounds[] = []
    const seen = map.getBounds().pad(0.1)
    for (const { lat, lon, name } of places) {
      if (!seen.contains([lat, lon])) continue
      const middle = map.latLngToContainerPoint([lat, lon])
      const half = L.point((name.length * LETTER) / 2, LINE / 2)
      const box = L.bounds(middle.subtract(half), middle.add(half))
      if (taken.some(other => other.intersects(box))) continue
      taken.push(box)
      const text = document.createElement('span')
      text.textContent = name
      const icon = L.divIcon({ className: css.place ?? '', html: text, iconSize: [0, 0] })
      L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(names)
    }
  }
  map.on('moveend', draw)
  draw()
  return () => {
    map.off('moveend', draw)
    names.remove()
  }
}
