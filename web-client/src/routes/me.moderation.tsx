import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { OwnPage } from '@/features/moderation/OwnPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/moderation')({
  beforeLoad: requireSession,
  loader: () => words('moderation'),
  component: OwnPage,
})
