import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { oneOf, text } from '@/app/searchParams'
import { DashboardPage } from '@/features/indicator/DashboardPage'
import { dashboard } from '@/features/indicator/queries'
import { words } from '@/i18n'

// By its address, not by `Route`: the page's chunk would otherwise tie this file into a chunk of the first page.
const here = getRouteApi('/dashboard')

export const Route = createFileRoute('/dashboard')({
  validateSearch: (search: Record<string, unknown>) => ({
    of: text(search, 'of'),
    place: text(search, 'place'),
    within: text(search, 'within'),
    by: oneOf(search, 'by', [
      'name',
      '-organizations',
      '-verified',
      '-complete',
      '-fresh',
      '-liquidated',
      '-suspected',
    ]),
  }),
  loaderDeps: ({ search: { place } }) => ({ place }),
  loader: ({ context, deps: { place } }) =>
    Promise.all([words('indicator', 'list'), context.queryClient.ensureQueryData(dashboard(place))]).then(
      () => undefined,
    ),
  component: () => <DashboardPage {...here.useSearch()} />,
})
