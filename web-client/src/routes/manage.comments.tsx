import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { WaitingPage } from '@/features/comment/WaitingPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/comments')({
  beforeLoad: requireSession,
  loader: () => words('comment'),
  component: WaitingPage,
})
