import { createFileRoute, redirect } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { AskedActs } from '@/features/community/Asked'
import { MinePage } from '@/features/mine/MinePage'
import { words } from '@/i18n'

/** Parts of the settings, which stood here once: letters and bookmarks still lead to them. */
const SETTINGS = ['profile', 'email', 'password', 'sessions', 'consents', 'leave']

export const Route = createFileRoute('/me/')({
  beforeLoad: context => {
    requireSession(context)
    const { hash } = context.location
    if (SETTINGS.includes(hash)) throw redirect({ to: '/me/settings', hash, replace: true })
  },
  loader: () => words('mine', 'community'),
  component: () => <MinePage invitation={one => <AskedActs invitation={one} />} />,
})
