import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf, text } from '@/app/searchParams'
import { DeskPage } from '@/features/organization/DeskPage'
import { STATUSES } from '@/features/organization/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/organizations/')({
  validateSearch: (search: Record<string, unknown>) => ({
    q: text(search, 'q'),
    status: oneOf(search, 'status', STATUSES),
  }),
  beforeLoad: requireSession,
  loader: () => words('organization'),
  component: DeskPage,
})
