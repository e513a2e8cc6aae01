import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { text } from '@/app/searchParams'
import { ResetPage } from '@/features/account/ResetPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/reset-password')

export const Route = createFileRoute('/reset-password')({
  validateSearch: (search: Record<string, unknown>) => ({ token: text(search, 'token') }),
  loader: () => words('account', 'entry'),
  component: () => <ResetPage token={here.useSearch().token} />,
})
