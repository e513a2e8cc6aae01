import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { CentrePage } from '@/features/notification/CentrePage'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/notifications/')({
  beforeLoad: requireSession,
  loader: () => words('notification'),
  component: CentrePage,
})
