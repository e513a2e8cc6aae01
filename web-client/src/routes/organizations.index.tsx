import { createFileRoute } from '@tanstack/react-router'
import { Saving } from '@/features/follow/LazyFollow'
import { OrganizationsPage } from '@/features/organization/OrganizationsPage'
import { organizationList } from '@/features/organization/queries'
import { directorySearch } from '@/features/organization/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/organizations/')({
  validateSearch: directorySearch,
  loaderDeps: ({ search: { view: _, ...search } }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the page keeps its place while letters are typed, and shows the wait in the list itself.
    context.queryClient.prefetchInfiniteQuery(organizationList(deps))
    return words('organization', 'map', 'list')
  },
  component: () => <OrganizationsPage save={search => <Saving type="organization" search={search} />} />,
})
