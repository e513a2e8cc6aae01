import { createFileRoute } from '@tanstack/react-router'
import { Saving } from '@/features/follow/LazyFollow'
import { ProblemsPage } from '@/features/problem/ProblemsPage'
import { problemList } from '@/features/problem/queries'
import { problemSearch } from '@/features/problem/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/problems/')({
  validateSearch: problemSearch,
  loaderDeps: ({ search: { view: _, ...search } }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(problemList(deps))
    return words('problem', 'map', 'list')
  },
  component: () => <ProblemsPage save={search => <Saving type="problem" search={search} />} />,
})
