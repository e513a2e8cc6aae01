import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Leaflet.module.css'
import type { MapViewProps } from './mapProps'

/** The map itself; Leaflet's own defaults are left where they serve, its look is ours. */
export default function LeafletMap({ label, points, places, view, tiles, onMove, onPoint }: MapViewProps) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map>(undefined)
  const layer = useRef<L.LayerGroup>(undefined)
  const told = useRef({ onMove, onPoint })
  told.current = { onMove, onPoint }
  const [west, south, east, north] = view
  const shown = useRef<L.LatLngBoundsLiteral>([])
  shown.current = [
    [south, west],
    [north, east],
  ]
  const start = useRef({ tiles, zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') })

  useEffect(() => {
    const frame = box.current
    if (!frame) return
    const { tiles, zoomIn, zoomOut } = start.current
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const made = L.map(frame, {
      zoomControl: false,
      attributionControl: tiles !== undefined,
      // Without tiles Leaflet knows no limits of its own.
      minZoom: 2,
      maxZoom: 18,
      // Plain ground has no steps of its own: what is shown may fill the frame.
      zoomSnap: tiles ? 1 : 0.25,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      // The wheel belongs to the page until the person has chosen the map.
      scrollWheelZoom: false,
    })
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(made)
    if (tiles) L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 }).addTo(made)
    made.attributionControl?.setPrefix(false)
    made.fitBounds(shown.current)
    made.on('focus', () => made.scrollWheelZoom.enable())
    made.on('blur', () => made.scrollWheelZoom.disable())
    const tell = () => {
      const bounds = made.getBounds()
      told.current.onMove?.(
        [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
        made.getZoom(),
      )
    }
    made.on('moveend', tell)
    // A frame that gets its size later, or changes it, is filled anew until the person has moved the map.
    let touched = false
    const touch = () => {
      touched = true
    }
    for (const event of ['pointerdown', 'keydown', 'wheel']) frame.addEventListener(event, touch)
    const sized = new ResizeObserver(() => {
      made.invalidateSize({ pan: false })
      if (!touched) made.fitBounds(shown.current, { animate: false })
    })
    sized.observe(frame)
    layer.current = L.layerGroup().addTo(made)
    map.current = made
    tell()
    return () => {
      sized.disconnect()
      made.remove()
    }
  }, [])

  const first = useRef(true)
  useEffect(() => {
    // The map is made with its first view; only another one moves it.
    if (first.current) first.current = false
    else
      map.current?.fitBounds([
        [south, west],
        [north, east],
      ])
  }, [west, south, east, north])

  useEffect(() => {
    const ground = map.current
    if (!ground) return
    const names = L.layerGroup(
      (places ?? []).map(({ lat, lon, name }) => {
        const text = document.createElement('span')
        text.textContent = name
        const icon = L.divIcon({ className: css.place ?? '', html: text, iconSize: [0, 0] })
        return L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 })
      }),
    ).addTo(ground)
    return () => {
      names.remove()
    }
  }, [places])

  useEffect(() => {
    const group = layer.current
    if (!group) return
    group.clearLayers()
    for (const point of points) {
      const one = point.count === 1
      const icon = L.divIcon({
        className: one ? `${css.pin} ${css.one}` : (css.pin ?? ''),
        html: one ? '' : `<span>${point.count}</span>`,
        iconSize: one ? [24, 24] : [44, 44],
      })
      const marker = L.marker([point.lat, point.lon], { icon, title: point.name, keyboard: true })
        .on('click', () => {
          if (point.id === undefined) map.current?.setView([point.lat, point.lon], map.current.getZoom() + 2)
          else told.current.onPoint?.(point)
        })
        .addTo(group)
      // Leaflet names only pictures; without this a pin would be called by its number.
      marker.getElement()?.setAttribute('aria-label', point.name)
    }
  }, [points])

  return <section ref={box} className={css.map} aria-label={label} />
}
