import { IconMap } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { type Bounds, Button, MapView, Notice, Skeleton } from '@/ui'
import css from './directory.module.css'
import { usePlaces } from './places'
import { mapFrame, mapPiece } from './queries'
import type { OrganizationSearch } from './search'

const WIDE = '(min-width: 64rem)'

/** The map stands open where there is room for it, and comes on demand where there is none. */
function useWide(): boolean {
  return useSyncExternalStore(
    told => {
      const media = window.matchMedia(WIDE)
      media.addEventListener('change', told)
      return () => media.removeEventListener('change', told)
    },
    () => window.matchMedia(WIDE).matches,
  )
}

/** Room around the outermost points, in degrees. */
const MARGIN = 0.15

function around(points: { lat: number; lon: number }[]): Bounds | undefined {
  if (points.length === 0) return undefined
  const lats = points.map(point => point.lat)
  const lons = points.map(point => point.lon)
  return [
    Math.min(...lons) - MARGIN,
    Math.min(...lats) - MARGIN,
    Math.max(...lons) + MARGIN,
    Math.max(...lats) + MARGIN,
  ]
}

export function OrganizationMap({ search }: { search: OrganizationSearch }) {
  const { t } = useTranslation('organization')
  const wide = useWide()
  const [asked, setAsked] = useState<boolean>()
  const open = asked ?? wide
  return (
    <section className={`${css.map} no-print`} aria-label={t('map.label')}>
      <Button
        small
        look={wide ? 'quiet' : 'plain'}
        icon={<IconMap aria-hidden="true" size="1.2em" />}
        aria-expanded={open}
        onClick={() => setAsked(!open)}
      >
        {open ? t('map.hide') : t('map.show')}
      </Button>
      {open && <Points search={search} />}
    </section>
  )
}

function Points({ search }: { search: OrganizationSearch }) {
  const { t } = useTranslation('organization')
  const router = useRouter()
  const frame = useQuery(mapFrame(search))
  const labels = usePlaces()
  const [seen, setSeen] = useState<{ bounds: Bounds; zoom: number }>()
  const view = useMemo(() => around(frame.data?.clusters ?? []), [frame.data])
  const piece = useQuery({
    ...mapPiece(search, seen?.bounds ?? [0, 0, 0, 0], seen?.zoom ?? 0),
    enabled: seen !== undefined,
  })
  const points = useMemo(
    () =>
      (piece.data?.clusters ?? []).map(({ lat, lon, count, slug, shortName }) => ({
        lat,
        lon,
        count,
        name: shortName ?? t('list.count', { count, total: count }),
        id: slug ?? undefined,
      })),
    [piece.data, t],
  )

  if (frame.isError) return <Notice>{t('map.failed')}</Notice>
  if (!frame.data) return <Skeleton height="min(30rem, 60vh)" />
  if (!view) return <p className={css.noPoints}>{t('map.empty')}</p>
  return (
    <>
      <MapView
        label={t('map.twin')}
        points={points}
        places={labels}
        view={view}
        onMove={(bounds, zoom) => setSeen({ bounds, zoom })}
        onPoint={({ id }) => id && router.history.push(`/organizations/${id}`)}
      />
      <p className={css.noPoints}>{t('map.note')}</p>
    </>
  )
}
