import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/initiative/NewPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/initiatives/new')({
  beforeLoad: requireSession,
  loader: () => words('initiative'),
  component: NewPage,
})
