import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/discussion/NewPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/discussions/new')({
  beforeLoad: requireSession,
  loader: () => words('discussion'),
  component: NewPage,
})
