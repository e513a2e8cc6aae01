import { lazy, Suspense } from 'react'
import { ListSkeleton } from '@/ui'

const Part = lazy(() => import('./CommunityList'))

/** The proposals that members of a community make together, on its page. They come when they are looked at. */
export function OfCommunity({ community }: { community: string }) {
  return (
    <Suspense fallback={<ListSkeleton rows={3} />}>
      <Part community={community} />
    </Suspense>
  )
}
