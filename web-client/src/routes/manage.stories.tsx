import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { DeskPage } from '@/features/story/DeskPage'
import { deskSearch } from '@/features/story/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/stories')({
  beforeLoad: requireSession,
  validateSearch: deskSearch,
  loader: () => words('story'),
  component: DeskPage,
})
