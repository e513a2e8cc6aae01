import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { consentTexts, me, ownConsents, ownIdentities, ownSessions } from '@/features/account/queries'
import { SettingsPage } from '@/features/account/SettingsPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/settings')({
  beforeLoad: requireSession,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      words('account', 'entry'),
      queryClient.fetchQuery(me),
      queryClient.fetchQuery(ownSessions),
      queryClient.fetchQuery(ownConsents),
      queryClient.fetchQuery(ownIdentities),
      queryClient.ensureQueryData(consentTexts()),
    ]).then(() => undefined),
  component: SettingsPage,
})
