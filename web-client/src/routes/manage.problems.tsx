import { createFileRoute } from '@tanstack/react-router'
import { deskSearch } from '@/app/answer/bodies'
import { requireSession } from '@/app/guard'
import { DeskPage } from '@/features/problem/DeskPage'
import { DESK_VIEWS } from '@/features/problem/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/problems')({
  beforeLoad: requireSession,
  validateSearch: deskSearch(DESK_VIEWS),
  loader: () => words('problem', 'answer'),
  component: DeskPage,
})
