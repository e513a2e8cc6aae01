import { createFileRoute } from '@tanstack/react-router'
import { DiscussionsPage } from '@/features/discussion/DiscussionsPage'
import { discussionList } from '@/features/discussion/queries'
import { discussionSearch } from '@/features/discussion/search'
import { Saving } from '@/features/follow/LazyFollow'
import { words } from '@/i18n'

export const Route = createFileRoute('/discussions/')({
  validateSearch: discussionSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(discussionList(deps))
    return words('discussion', 'list')
  },
  component: () => <DiscussionsPage save={search => <Saving type="discussion" search={search} />} />,
})
