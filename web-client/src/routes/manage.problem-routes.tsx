import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { RoutesPage } from '@/features/problem/RoutesPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/problem-routes')({
  beforeLoad: requireSession,
  loader: () => words('problem'),
  component: RoutesPage,
})
