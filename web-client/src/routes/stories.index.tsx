import { createFileRoute } from '@tanstack/react-router'
import { Saving } from '@/features/follow/LazyFollow'
import { storyList } from '@/features/story/queries'
import { StoriesPage } from '@/features/story/StoriesPage'
import { storySearch } from '@/features/story/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/stories/')({
  validateSearch: storySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(storyList(deps))
    return words('story', 'list')
  },
  component: () => <StoriesPage save={search => <Saving type="story" search={search} />} />,
})
