import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/story/NewPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/stories/new')({
  beforeLoad: requireSession,
  loader: () => words('story'),
  component: NewPage,
})
