import { lazy, Suspense } from 'react'
import type { FollowBarProps } from './FollowBar'
import { questionOf } from './queries'
import type { SaveSearchProps } from './SaveSearch'

const FollowBar = lazy(() => import('./FollowBar').then(part => ({ default: part.FollowBar })))
const SaveSearch = lazy(() => import('./SaveSearch').then(part => ({ default: part.SaveSearch })))

/** Kept while the part is loaded, so that nothing below jumps; here, since a style of its own would be one more file. */
const PLACE = { minHeight: 'var(--target)', marginBlock: 'var(--g2)' }

/** «Follow» and «Share» on the page of a thing. They come after the page, which keeps their place. */
export function Following(props: FollowBarProps) {
  return (
    <div className="no-print" style={PLACE}>
      <Suspense fallback={null}>
        <FollowBar {...props} />
      </Suspense>
    </div>
  )
}

/** «Save this search» on a list of which something is asked; it comes after the list's own parts. */
export function Saving(props: SaveSearchProps) {
  if (Object.keys(questionOf(props.search)).length === 0) return null
  return (
    <div className="no-print" style={PLACE}>
      <Suspense fallback={null}>
        <SaveSearch {...props} />
      </Suspense>
    </div>
  )
}
