import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { TemplatesPage } from '@/features/answer-template/TemplatesPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/answer-templates')({
  beforeLoad: requireSession,
  loader: () => words('answer-template', 'answer'),
  component: TemplatesPage,
})
