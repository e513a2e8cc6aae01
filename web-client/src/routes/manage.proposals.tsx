import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf } from '@/app/searchParams'
import { DeskPage } from '@/features/proposal/DeskPage'
import { DESK_VIEWS } from '@/features/proposal/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/proposals')({
  beforeLoad: requireSession,
  validateSearch: (search: Record<string, unknown>) => ({ view: oneOf(search, 'view', DESK_VIEWS) }),
  loader: () => words('proposal'),
  component: DeskPage,
})
