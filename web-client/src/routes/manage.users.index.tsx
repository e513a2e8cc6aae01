import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf, text } from '@/app/searchParams'
import { ALL_ROLES, STATUSES } from '@/features/users/queries'
import { UsersPage } from '@/features/users/UsersPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/users/')({
  validateSearch: (search: Record<string, unknown>) => ({
    q: text(search, 'q'),
    role: oneOf(search, 'role', ALL_ROLES),
    status: oneOf(search, 'status', STATUSES),
  }),
  beforeLoad: requireSession,
  loader: () => words('users'),
  component: UsersPage,
})
