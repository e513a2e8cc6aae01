import { createFileRoute } from '@tanstack/react-router'
import { oneOf, text } from '@/app/searchParams'
import { Saving } from '@/features/follow/LazyFollow'
import { found, KINDS } from '@/features/search/queries'
import { SearchPage } from '@/features/search/SearchPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/search')({
  validateSearch: (search: Record<string, unknown>) => ({
    q: text(search, 'q'),
    type: oneOf(search, 'type', KINDS),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for, like the directory: letters must not make the page flicker.
    if (deps.q) context.queryClient.prefetchQuery(found(deps.q, deps.type))
    return words('search')
  },
  component: () => <SearchPage save={q => <Saving type="search" search={{ q }} />} />,
})
