import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../Hidden'
import { boundsOf, latLngs, makeMap, shows, turnTo, wantsStillness } from './frame'
import { drawGrid, drawNames, drawOutlines } from './ground'
import css from './Leaflet.module.css'
import type { MapPoint, MapViewProps } from './mapProps'
import { pinsOn } from './pins'

/** One press on a cluster comes so much nearer. */
const NEARER = 2
/** The server joins what is within a quarter of a tile (see the map operation of the contract). */
const cellAt = (zoom: number) => 360 / 2 ** Math.round(zoom) / 4

type Ground = { map: L.Map; pins: ReturnType<typeof pinsOn> }

/** Whose ground it is. An address in the text of a setting becomes a link, and nothing else in it becomes markup. */
function Credits({ tiles }: { tiles: MapViewProps['tiles'] }) {
  const { t } = useTranslation('ui')
  const parts = (tiles?.attribution ?? t('map.outlines')).split(/(https?:\/\/[^\s,;]+)/)
  return (
    <p className={css.credits}>
      {parts.map((part, index) =>
        // Every second part is what the parentheses caught.
        index % 2 === 1 ? (
          <a key={part} href={part} rel="noreferrer">
            {part.replace(/^https?:\/\//, '')}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}

/** The map itself: the ground, and on it what the page knows. The map is made once; what changes is drawn on it. */
export default function LeafletMap(props: MapViewProps) {
  const { label, points, places, view, tiles, area, outline, marked } = props
  const { t } = useTranslation('ui')
  const help = useId()
  const box = useRef<HTMLDivElement>(null)
  const ground = useRef<Ground>(undefined)
  const told = useRef(props)
  told.current = props
  const start = useRef({ tiles, zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') })

  useEffect(() => {
    const frame = box.current
    if (!frame) return
    const { tiles, ...words } = start.current
    const map = makeMap(frame, tiles, words)
    turnTo(map, told.current.view)
    let gone = false
    if (!tiles) {
      drawGrid(map)
      void drawOutlines(map, () => gone)
    }
    const press = (point: MapPoint) => {
      const { onPoint, onCluster } = told.current
      const zoom = map.getZoom()
      if (point.id !== undefined) onPoint?.(point)
      else if (zoom < map.getMaxZoom())
        map.setView([point.lat, point.lon], Math.min(zoom + NEARER, map.getMaxZoom()))
      else {
        const cell = cellAt(zoom)
        onCluster?.(point, [point.lon - cell, point.lat - cell, point.lon + cell, point.lat + cell])
      }
    }
    const mark = (point: MapPoint | undefined) => {
      told.current.onMark?.(point)
      const focused = document.activeElement?.matches('.leaflet-marker-icon')
      if (point && focused)
        map.panInside([point.lat, point.lon], { padding: [48, 48], animate: !wantsStillness() })
    }
    ground.current = { map, pins: pinsOn(map, { onPress: press, onMark: mark }) }
    const tell = () => told.current.onMove?.(boundsOf(map), map.getZoom())
    map.on('moveend', tell)
    map.on('click', ({ latlng }) => {
      const { lat, lng } = latlng.wrap()
      told.current.onPick?.({ lat, lon: lng })
    })
    // A frame that gets its size later, or changes it, is filled anew until the person has moved the map.
    let touched = false
    const touch = () => {
      touched = true
    }
    for (const event of ['pointerdown', 'keydown', 'wheel']) frame.addEventListener(event, touch)
    const sized = new ResizeObserver(() => {
      // Out of sight it keeps what it showed.
      if (frame.offsetWidth === 0) return
      map.invalidateSize({ pan: false })
      if (!touched) turnTo(map, told.current.view, { animate: false })
    })
    sized.observe(frame)
    tell()
    return () => {
      gone = true
      sized.disconnect()
      map.remove()
    }
  }, [])

  const [west, south, east, north] = view
  const first = useRef(true)
  useEffect(() => {
    // The map is made with its first view; only another one moves it.
    const map = ground.current?.map
    if (first.current) first.current = false
    else if (map && !shows(map, [west, south, east, north])) turnTo(map, [west, south, east, north])
  }, [west, south, east, north])

  useEffect(() => {
    const map = ground.current?.map
    return map && places ? drawNames(map, places) : undefined
  }, [places])

  useEffect(() => ground.current?.pins.show(points), [points])

  const edges = area?.join(',')
  useEffect(() => {
    const map = ground.current?.map
    if (!map || !edges) return
    const [west = 0, south = 0, east = 0, north = 0] = edges.split(',').map(Number)
    const frame = L.rectangle(latLngs([west, south, east, north]), {
      className: css.area,
      interactive: false,
    })
    frame.addTo(map)
    return () => {
      frame.remove()
    }
  }, [edges])

  const corners = outline?.map(({ lat, lon }) => `${lat} ${lon}`).join()
  useEffect(() => {
    const map = ground.current?.map
    if (!map || !corners) return
    const at = corners.split(',').map((corner): [number, number] => {
      const [lat = 0, lon = 0] = corner.split(' ').map(Number)
      return [lat, lon]
    })
    const look = { className: css.outline, interactive: false }
    const line = (at.length > 2 ? L.polygon(at, look) : L.polyline(at, look)).addTo(map)
    return () => {
      line.remove()
    }
  }, [corners])

  const { lat, lon, id } = marked ?? {}
  useEffect(() => {
    const now = ground.current
    if (!now || lat === undefined || lon === undefined) return
    const icon = L.divIcon({ className: css.halo ?? '', iconSize: [52, 52] })
    const halo = L.marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(now.map)
    now.pins.mark(id)
    return () => {
      halo.remove()
      now.pins.mark(undefined)
    }
  }, [lat, lon, id])

  return (
    <>
      <VisuallyHidden>
        <span id={help}>{t('map.keys')}</span>
      </VisuallyHidden>
      <section ref={box} className={css.map} aria-label={label} aria-describedby={help} />
      <Credits tiles={tiles} />
    </>
  )
}
