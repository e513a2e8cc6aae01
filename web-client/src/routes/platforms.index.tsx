import { createFileRoute } from '@tanstack/react-router'
import { Saving } from '@/features/follow/LazyFollow'
import { PlatformsPage } from '@/features/platform/PlatformsPage'
import { platformList } from '@/features/platform/queries'
import { platformSearch } from '@/features/platform/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/platforms/')({
  validateSearch: platformSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(platformList(deps))
    return words('platform', 'list')
  },
  component: () => <PlatformsPage save={search => <Saving type="platform" search={search} />} />,
})
