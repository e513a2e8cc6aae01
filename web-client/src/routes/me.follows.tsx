import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { FollowsPage } from '@/features/follow/FollowsPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/follows')({
  beforeLoad: requireSession,
  loader: () => words('follow'),
  component: FollowsPage,
})
