import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { DeskPage } from '@/features/claim/DeskPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/claims')({
  beforeLoad: requireSession,
  loader: () => words('claim'),
  component: DeskPage,
})
