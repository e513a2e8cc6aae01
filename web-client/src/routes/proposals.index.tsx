import { createFileRoute } from '@tanstack/react-router'
import { Saving } from '@/features/follow/LazyFollow'
import { ProposalsPage } from '@/features/proposal/ProposalsPage'
import { proposalList } from '@/features/proposal/queries'
import { proposalSearch } from '@/features/proposal/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/proposals/')({
  validateSearch: proposalSearch,
  loaderDeps: ({ search: { view: _, ...search } }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the list shows the wait itself.
    context.queryClient.prefetchInfiniteQuery(proposalList(deps))
    return words('proposal', 'map', 'list')
  },
  component: () => <ProposalsPage save={search => <Saving type="proposal" search={search} />} />,
})
