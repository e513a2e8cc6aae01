import L from 'leaflet'
import css from './Leaflet.module.css'
import type { MapPoint } from './mapProps'

type Told = { onPress: (point: MapPoint) => void; onMark: (point: MapPoint | undefined) => void }

const keyOf = ({ lat, lon, count, id, name }: MapPoint) => [lat, lon, count, id, name].join(' ')

function pin(point: MapPoint, { onPress, onMark }: Told): L.Marker {
  const one = point.count === 1
  const icon = L.divIcon({
    className: one ? `${css.pin} ${css.one}` : (css.pin ?? ''),
    html: one ? '' : `<span>${point.count}</span>`,
    iconSize: one ? [24, 24] : [44, 44],
  })
  // Leaflet moves the map at every focus; we do it only where the pin is not in view.
  const marker = L.marker([point.lat, point.lon], { icon, title: point.name, autoPanOnFocus: false })
  marker.on('click', () => onPress(point))
  marker.on('mouseover', () => onMark(point))
  marker.on('mouseout', () => onMark(undefined))
  marker.on('add', () => {
    const element = marker.getElement()
    if (!element) return
    // Leaflet names only pictures; without this a pin would be called by its number.
    element.setAttribute('aria-label', point.name)
    element.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onPress(point)
    })
    element.addEventListener('focus', () => onMark(point))
    element.addEventListener('blur', () => onMark(undefined))
  })
  return marker
}

/**
 * The points of a map. Those that stay keep their elements, and with them the focus; when the one with the focus goes,
 * the nearest of the new ones gets it, so that a person with a keyboard is not thrown out of the map.
 */
export function pinsOn(map: L.Map, told: Told) {
  const group = L.layerGroup().addTo(map)
  let shown = new Map<string, { marker: L.Marker; point: MapPoint }>()

  const nearest = (to: L.LatLng) =>
    [...shown.values()]
      .map(({ marker }) => ({ marker, far: map.distance(marker.getLatLng(), to) }))
      .sort((one, other) => one.far - other.far)[0]?.marker

  return {
    show(points: MapPoint[]) {
      const before = shown
      const held = [...before.values()].find(({ marker }) => marker.getElement() === document.activeElement)
      shown = new Map(
        points.map(point => {
          const key = keyOf(point)
          return [key, before.get(key) ?? { marker: pin(point, told), point }]
        }),
      )
      for (const [key, { marker }] of shown) if (!before.has(key)) marker.addTo(group)
      // Only now, with the new ones there: the focus goes from pin to pin without a stop outside.
      if (held && !shown.has(keyOf(held.point)))
        (nearest(held.marker.getLatLng())?.getElement() ?? map.getContainer()).focus({ preventScroll: true })
      for (const [key, { marker }] of before) if (!shown.has(key)) marker.remove()
    },
    /** The pin of this organization stands out. */
    mark(id: string | undefined) {
      for (const { marker, point } of shown.values())
        marker.getElement()?.classList.toggle(css.marked ?? '', id !== undefined && point.id === id)
    },
  }
}
