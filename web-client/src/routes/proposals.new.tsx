import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/proposal/NewPage'
import { proposalSearch } from '@/features/proposal/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/proposals/new')({
  beforeLoad: requireSession,
  validateSearch: (raw: Record<string, unknown>) => {
    const { problem, recommendation } = proposalSearch(raw)
    return { problem, recommendation }
  },
  loader: () => words('proposal', 'map'),
  component: NewPage,
})
