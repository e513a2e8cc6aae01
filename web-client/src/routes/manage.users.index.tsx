import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { userSearch } from '@/features/users/search'
import { UsersPage } from '@/features/users/UsersPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/users/')({
  validateSearch: userSearch,
  beforeLoad: requireSession,
  loader: () => words('users'),
  component: UsersPage,
})
