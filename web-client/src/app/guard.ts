import { redirect } from '@tanstack/react-router'
import { currentSession } from './session'

/** For `beforeLoad` of pages that only a signed-in person may see: leads to sign-in and back. */
export function requireSession({ location }: { location: { href: string } }): void {
  if (currentSession().state !== 'signed-in')
    throw redirect({ to: '/sign-in', search: { returnTo: location.href } })
}
