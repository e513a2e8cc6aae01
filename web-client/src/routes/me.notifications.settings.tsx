import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { settings } from '@/features/notification/queries'
import { SettingsPage } from '@/features/notification/SettingsPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/notifications/settings')({
  beforeLoad: requireSession,
  loader: ({ context }) =>
    Promise.all([words('notification'), context.queryClient.fetchQuery(settings)]).then(() => undefined),
  component: SettingsPage,
})
