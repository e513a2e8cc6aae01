import { createFileRoute, redirect } from '@tanstack/react-router'
import { SignInPage } from '@/app/entry/SignInPage'
import { safeReturn } from '@/app/returnTo'
import { currentSession } from '@/app/session'
import { words } from '@/i18n'

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => {
    const returnTo = safeReturn(search.returnTo)
    // The router keeps what a route leaves out: a refused address must be overwritten, not omitted.
    return { returnTo: returnTo === '/' ? undefined : returnTo }
  },
  beforeLoad: ({ search }) => {
    if (currentSession().state === 'signed-in') throw redirect({ href: safeReturn(search.returnTo) })
  },
  loader: () => words('entry'),
  component: SignInPage,
})
