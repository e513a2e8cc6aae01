import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { oneOf, text } from '@/app/searchParams'
import { LinkPage } from '@/features/account/LinkPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/undo')

export const Route = createFileRoute('/undo')({
  validateSearch: (search: Record<string, unknown>) => ({
    what: oneOf(search, 'what', ['email', 'deletion']),
    token: text(search, 'token'),
  }),
  loader: () => words('account'),
  component: () => {
    const { what, token } = here.useSearch()
    return <LinkPage what={what ?? 'email'} token={token} />
  },
})
