import { createFileRoute } from '@tanstack/react-router'
import { rules, statistics } from '@/features/moderation/queries'
import { TransparencyPage } from '@/features/moderation/TransparencyPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/moderation')({
  loader: ({ context }) =>
    Promise.all([
      words('moderation'),
      context.queryClient.ensureQueryData(rules),
      context.queryClient.ensureQueryData(statistics),
    ]).then(() => undefined),
  component: TransparencyPage,
})
