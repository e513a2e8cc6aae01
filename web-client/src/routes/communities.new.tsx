import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/community/NewPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/communities/new')({
  beforeLoad: requireSession,
  loader: () => words('community'),
  component: NewPage,
})
