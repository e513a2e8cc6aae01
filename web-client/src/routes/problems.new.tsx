import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/problem/NewPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/problems/new')({
  beforeLoad: requireSession,
  loader: () => words('problem', 'map', 'files'),
  component: NewPage,
})
