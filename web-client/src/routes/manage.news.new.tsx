import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { NewPage } from '@/features/news/WritePages'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/news/new')({
  beforeLoad: requireSession,
  loader: () => words('news'),
  component: NewPage,
})
