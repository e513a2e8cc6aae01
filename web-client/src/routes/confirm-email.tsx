import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { text } from '@/app/searchParams'
import { LinkPage } from '@/features/account/LinkPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/confirm-email')

export const Route = createFileRoute('/confirm-email')({
  validateSearch: (search: Record<string, unknown>) => ({ token: text(search, 'token') }),
  loader: () => words('account'),
  component: () => <LinkPage what="confirm" token={here.useSearch().token} />,
})
