import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { DeskPage } from '@/features/news/DeskPage'
import { deskSearch } from '@/features/news/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/news/')({
  beforeLoad: requireSession,
  validateSearch: deskSearch,
  loader: () => words('news'),
  component: DeskPage,
})
