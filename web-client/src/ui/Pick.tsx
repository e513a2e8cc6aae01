import { lazy, Suspense } from 'react'
import type { PickManyProps, PickOneProps } from './rich/props'
import { Skeleton } from './Skeleton'

// A combobox is the one part that is hard to make well by hand; the library behind it comes only where one is.
const Many = lazy(() => import('./rich/Pick').then(module => ({ default: module.Many })))
const One = lazy(() => import('./rich/Pick').then(module => ({ default: module.One })))

/** Many of a long list, found by typing; for a short one use checkboxes. */
export function PickMany(props: PickManyProps) {
  return (
    <Suspense fallback={<Skeleton height="5.2rem" />}>
      <Many {...props} />
    </Suspense>
  )
}

/** One of a long list, found by typing; for a short one use `Select`. */
export function PickOne(props: PickOneProps) {
  return (
    <Suspense fallback={<Skeleton height="5.2rem" />}>
      <One {...props} />
    </Suspense>
  )
}
