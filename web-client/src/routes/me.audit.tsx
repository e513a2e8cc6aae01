import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { OwnAuditPage } from '@/features/audit/OwnAuditPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/audit')({
  beforeLoad: requireSession,
  loader: () => words('audit'),
  component: OwnAuditPage,
})
