import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { ListSkeleton } from '@/ui'
import type { Target } from './queries'

const Comments = lazy(() => import('./Comments').then(module => ({ default: module.Comments })))

/** How far below the window it begins to load. */
const AHEAD = '400px'

/** The comments of a thing. They stand below the fold, so they come when a reader comes near, or by a link to one. */
export function LazyComments({ target }: { target: Target }) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(() => window.location.hash.startsWith('#comment'))

  useEffect(() => {
    const element = place.current
    if (near || !element) return
    if (typeof IntersectionObserver === 'undefined') return setNear(true)
    const eye = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && setNear(true), {
      rootMargin: AHEAD,
    })
    eye.observe(element)
    return () => eye.disconnect()
  }, [near])

  return (
    <div ref={place} id="comments">
      {near ? (
        <Suspense fallback={<ListSkeleton rows={3} />}>
          <Comments target={target} />
        </Suspense>
      ) : (
        <ListSkeleton rows={3} />
      )}
    </div>
  )
}
