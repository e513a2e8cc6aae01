import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf } from '@/app/searchParams'
import { SuspicionsPage } from '@/features/suspicion/SuspicionsPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/manage/suspicions')

export const Route = createFileRoute('/manage/suspicions')({
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(search, 'show', ['open', 'reviewed']),
  }),
  beforeLoad: requireSession,
  loader: () => words('suspicion'),
  component: () => <SuspicionsPage show={here.useSearch().show ?? 'open'} />,
})
