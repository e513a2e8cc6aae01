import { createFileRoute } from '@tanstack/react-router'
import { text } from '@/app/searchParams'
import { DashboardPage } from '@/features/indicator/DashboardPage'
import { dashboard } from '@/features/indicator/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/dashboard')({
  validateSearch: search => ({ of: text(search, 'of') }),
  loader: ({ context }) =>
    Promise.all([words('indicator'), context.queryClient.ensureQueryData(dashboard)]).then(() => undefined),
  component: () => <DashboardPage of={Route.useSearch().of} />,
})
