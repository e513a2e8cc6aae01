import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf } from '@/app/searchParams'
import { DeskPage, VIEWS } from '@/features/proposal/DeskPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/proposals')({
  beforeLoad: requireSession,
  validateSearch: (search: Record<string, unknown>) => ({ view: oneOf(search, 'view', VIEWS) }),
  loader: () => words('proposal'),
  component: DeskPage,
})
