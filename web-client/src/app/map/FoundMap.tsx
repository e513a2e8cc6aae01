import { IconZoomInArea } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Bounds, Button, type MapPoint, MapView, Notice, Skeleton } from '@/ui'
import { asBounds, asBox, inOnePiece } from './box'
import { type Cluster, type Found, type MapWords, mapFrame, mapPiece } from './found'
import css from './map.module.css'
import { PlaceList } from './PlaceList'
import { useGround } from './places'

/** What the person looks at, in the list or on the map. */
export type Marked = { slug: string; location?: { lat: number; lon: number } }

export type FoundMapProps = {
  found: Found
  words: MapWords
  marked?: Marked | undefined
  onMark?: (marked: Marked | undefined) => void
  /** Narrows the list to a piece of the map. */
  onNarrow: (bbox: string) => void
}

const HEIGHT = 'var(--map-height)'

/** Everything that was found, as points that the list is narrowed by, and that are narrowed by its filters. */
export function FoundMap({ found, words, marked, onMark, onNarrow }: FoundMapProps) {
  const { t } = useTranslation('map')
  const router = useRouter()
  const frame = useQuery(mapFrame(found))
  const ground = useGround()
  const after = useRef<HTMLParagraphElement>(null)
  const [seen, setSeen] = useState<{ bounds: Bounds; zoom: number }>()
  const [place, setPlace] = useState<{ point: MapPoint; bounds: Bounds }>()
  const area = useMemo(() => (found.bbox ? asBounds(found.bbox) : undefined), [found.bbox])
  const view = area ?? frame.data
  const piece = useQuery({
    ...mapPiece(found, seen?.bounds ?? [0, 0, 0, 0], seen?.zoom ?? 0),
    enabled: seen !== undefined,
  })
  // Whole tiles are asked for, and a part of them lies outside: nobody is led by keyboard to what is not to be seen.
  const points = useMemo(
    () =>
      within(piece.data?.clusters ?? [], seen?.bounds).map(({ lat, lon, count, slug, name }) => ({
        lat,
        lon,
        count,
        name: name ?? words.count(count),
        id: slug ?? undefined,
      })),
    [piece.data, seen, words],
  )

  const settled = piece.isSuccess && !piece.isPlaceholderData
  const visible = useSettled(
    points.reduce((sum, { count }) => sum + count, 0),
    settled,
  )
  const limitedTo = useSettled(piece.data?.limitedTo ?? undefined, settled)
  // A number that is not all of them would contradict the list's: what it is a part of is said instead.
  const limited = limitedTo === undefined ? undefined : words.limited(limitedTo)

  if (frame.isError) return <Notice>{t('failed')}</Notice>
  if (frame.data === undefined) return <Skeleton height={HEIGHT} />
  if (!view) return <p className={css.note}>{words.empty}</p>
  return (
    <>
      <div className={css.bar}>
        <Button
          small
          icon={<IconZoomInArea aria-hidden="true" size="1.2em" />}
          onClick={() => seen && onNarrow(asBox(seen.bounds))}
        >
          {t('here')}
        </Button>
        <button type="button" className={css.skip} onClick={() => after.current?.focus()}>
          {t('skip')}
        </button>
      </div>
      <MapView
        label={words.twin}
        points={points}
        {...ground}
        view={view}
        area={area}
        marked={
          marked?.location && { ...marked.location, lon: inOnePiece(marked.location.lon), id: marked.slug }
        }
        onMove={(bounds, zoom) => setSeen({ bounds, zoom })}
        onMark={point => onMark?.(point?.id === undefined ? undefined : { slug: point.id })}
        onPoint={({ id }) => id && router.history.push(found.href(id))}
        onCluster={(point, bounds) => setPlace({ point, bounds })}
      />
      {place && (
        <PlaceList
          key={asBox(place.bounds)}
          found={found}
          bounds={place.bounds}
          heading={words.here(place.point.count)}
          note={limited}
          onNarrow={() => onNarrow(asBox(place.bounds))}
          onClose={() => setPlace(undefined)}
        />
      )}
      <p role="status" className={css.note} ref={after} tabIndex={-1}>
        {limited ?? (visible !== undefined && words.seen(visible))} {words.note}
      </p>
    </>
  )
}

/** The last value that was true: nobody is told of numbers on the way. */
function useSettled<T>(value: T, settled: boolean): T | undefined {
  const [kept, keep] = useState<T>()
  if (settled && kept !== value) keep(value)
  return kept
}

/** Those within the bounds, on the same piece of the map as they. */
const within = (clusters: Cluster[], bounds: Bounds | undefined): Cluster[] => {
  if (!bounds) return []
  const [west, south, east, north] = bounds
  return clusters
    .map(cluster => ({ ...cluster, lon: inOnePiece(cluster.lon) }))
    .filter(({ lat, lon }) => west <= lon && lon <= east && south <= lat && lat <= north)
}
