import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf, text } from '@/app/searchParams'
import { QualityPage } from '@/features/quality/QualityPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/manage/organizations/quality')

export const Route = createFileRoute('/manage/organizations/quality')({
  validateSearch: (search: Record<string, unknown>) => ({
    view: oneOf(search, 'view', ['duplicates', 'dismissed', 'liquidated', 'incomplete', 'stale']),
    territory: text(search, 'territory'),
  }),
  beforeLoad: requireSession,
  loader: () => words('quality'),
  component: () => {
    const { view, territory } = here.useSearch()
    return <QualityPage view={view ?? 'duplicates'} territory={territory} />
  },
})
