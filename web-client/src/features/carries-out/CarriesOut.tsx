import { lazy, Suspense } from 'react'
import type { Kind } from './queries'

const Part = lazy(() => import('./Part'))

export type CarriesOutProps = { kind: Kind; id: string }

/** «This carries out recommendation …» on the page of a thing. It comes after the page, which does not wait for it. */
export function CarriesOut(props: CarriesOutProps) {
  return (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  )
}
