import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf } from '@/app/searchParams'
import { DeskPage } from '@/features/problem/DeskPage'
import { DESK_VIEWS } from '@/features/problem/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/problems')({
  beforeLoad: requireSession,
  validateSearch: (search: Record<string, unknown>) => ({ view: oneOf(search, 'view', DESK_VIEWS) }),
  loader: () => words('problem'),
  component: DeskPage,
})
