import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { text } from '@/app/searchParams'
import { UnsubscribePage } from '@/features/notification/UnsubscribePage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/unsubscribe')

export const Route = createFileRoute('/unsubscribe')({
  validateSearch: (search: Record<string, unknown>) => ({ token: text(search, 'token') }),
  loader: () => words('notification'),
  component: () => <UnsubscribePage token={here.useSearch().token ?? ''} />,
})
