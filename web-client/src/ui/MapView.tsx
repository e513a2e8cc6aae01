import { lazy, Suspense } from 'react'
import type { MapViewProps } from './rich/mapProps'
import { Skeleton } from './Skeleton'

// A map weighs a third of the first page: it comes only where one is shown.
const LeafletMap = lazy(() => import('./rich/Leaflet'))

/** A map of points; it never tells anything that the list beside it does not tell too. */
export function MapView(props: MapViewProps) {
  return (
    <Suspense fallback={<Skeleton height="min(30rem, 60vh)" />}>
      <LeafletMap {...props} />
    </Suspense>
  )
}
