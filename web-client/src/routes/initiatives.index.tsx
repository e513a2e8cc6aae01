import { createFileRoute } from '@tanstack/react-router'
import { Saving } from '@/features/follow/LazyFollow'
import { InitiativesPage } from '@/features/initiative/InitiativesPage'
import { initiativeList } from '@/features/initiative/queries'
import { initiativeSearch } from '@/features/initiative/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/initiatives/')({
  validateSearch: initiativeSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(initiativeList(deps))
    return words('initiative', 'list')
  },
  component: () => <InitiativesPage save={search => <Saving type="initiative" search={search} />} />,
})
