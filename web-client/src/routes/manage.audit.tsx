import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { text } from '@/app/searchParams'
import { AuditPage } from '@/features/audit/AuditPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/manage/audit')

export const Route = createFileRoute('/manage/audit')({
  validateSearch: (search: Record<string, unknown>) => ({
    actor: text(search, 'actor'),
    action: text(search, 'action'),
    subjectType: text(search, 'subjectType'),
    subjectId: text(search, 'subjectId'),
    from: text(search, 'from'),
    to: text(search, 'to'),
  }),
  beforeLoad: requireSession,
  loader: () => words('audit'),
  component: () => {
    const navigate = here.useNavigate()
    return <AuditPage search={here.useSearch()} onSearch={search => navigate({ search })} />
  },
})
