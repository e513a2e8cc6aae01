import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { id } from '@/app/searchParams'
import { NewPage } from '@/features/discussion/NewPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/discussions/new')({
  validateSearch: (search: Record<string, unknown>): { platform?: string } => ({
    platform: id(search, 'platform'),
  }),
  beforeLoad: requireSession,
  loader: () => words('discussion'),
  component: NewPage,
})
