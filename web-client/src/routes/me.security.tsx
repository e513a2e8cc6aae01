import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { secondFactor } from '@/features/security/queries'
import { SecurityPage } from '@/features/security/SecurityPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/security')({
  beforeLoad: requireSession,
  loader: ({ context }) =>
    Promise.all([words('security'), context.queryClient.ensureQueryData(secondFactor)]),
  component: SecurityPage,
})
