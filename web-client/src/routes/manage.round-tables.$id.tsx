import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditorPage } from '@/features/resolution-import/EditorPage'
import { importById } from '@/features/resolution-import/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/round-tables/$id')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([
      words('resolution-import'),
      context.queryClient.ensureQueryData(importById(params.id)),
    ]).then(() => undefined),
  component: EditorPage,
})
