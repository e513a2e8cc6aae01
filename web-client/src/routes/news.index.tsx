import { createFileRoute } from '@tanstack/react-router'
import { Following, Saving } from '@/features/follow/LazyFollow'
import { NewsListPage } from '@/features/news/NewsListPage'
import { newsList } from '@/features/news/queries'
import { newsSearch } from '@/features/news/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/news/')({
  validateSearch: newsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(newsList(deps))
    return words('news', 'list')
  },
  component: () => (
    <NewsListPage
      follow={<Following type="news" id="all" />}
      save={search => <Saving type="news" search={search} />}
    />
  ),
})
