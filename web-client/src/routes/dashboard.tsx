import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { text } from '@/app/searchParams'
import { DashboardPage } from '@/features/indicator/DashboardPage'
import { dashboard } from '@/features/indicator/queries'
import { words } from '@/i18n'

// By its address, not by `Route`: the page's chunk would otherwise tie this file into a chunk of the first page.
const here = getRouteApi('/dashboard')

export const Route = createFileRoute('/dashboard')({
  validateSearch: search => ({ of: text(search, 'of') }),
  loader: ({ context }) =>
    Promise.all([words('indicator'), context.queryClient.ensureQueryData(dashboard)]).then(() => undefined),
  component: () => <DashboardPage of={here.useSearch().of} />,
})
