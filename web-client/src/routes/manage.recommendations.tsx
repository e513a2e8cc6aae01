import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { deskSearch } from '@/features/resolution/search'
import { TasksPage } from '@/features/resolution/TasksPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/manage/recommendations')

export const Route = createFileRoute('/manage/recommendations')({
  beforeLoad: requireSession,
  validateSearch: deskSearch,
  loader: () => words('resolution'),
  component: () => <TasksPage search={here.useSearch()} />,
})
