import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/platform/NewPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/platforms/new')({
  beforeLoad: requireSession,
  loader: () => words('platform'),
  component: NewPage,
})
