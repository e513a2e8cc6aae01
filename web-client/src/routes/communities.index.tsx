import { createFileRoute } from '@tanstack/react-router'
import { CommunitiesPage } from '@/features/community/CommunitiesPage'
import { communityList } from '@/features/community/queries'
import { communitySearch } from '@/features/community/search'
import { Saving } from '@/features/follow/LazyFollow'
import { words } from '@/i18n'

export const Route = createFileRoute('/communities/')({
  validateSearch: communitySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(communityList(deps))
    return words('community', 'list')
  },
  component: () => <CommunitiesPage save={search => <Saving type="community" search={search} />} />,
})
