import { createFileRoute, redirect } from '@tanstack/react-router'
import { safeReturn } from '@/app/returnTo'
import { SignInPage } from '@/app/SignInPage'
import { currentSession } from '@/app/session'

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => {
    const returnTo = safeReturn(search.returnTo)
    // The router keeps what a route leaves out: a refused address must be overwritten, not omitted.
    return { returnTo: returnTo === '/' ? undefined : returnTo }
  },
  beforeLoad: ({ search }) => {
    if (currentSession().state === 'signed-in') throw redirect({ href: safeReturn(search.returnTo) })
  },
  component: SignInPage,
})
