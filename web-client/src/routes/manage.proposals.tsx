import { createFileRoute } from '@tanstack/react-router'
import { deskSearch } from '@/app/answer/bodies'
import { requireSession } from '@/app/guard'
import { DeskPage } from '@/features/proposal/DeskPage'
import { DESK_VIEWS } from '@/features/proposal/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/proposals')({
  beforeLoad: requireSession,
  validateSearch: deskSearch(DESK_VIEWS),
  loader: () => words('proposal', 'answer'),
  component: DeskPage,
})
