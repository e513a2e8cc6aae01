import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditPage } from '@/features/problem/EditPage'
import { problem } from '@/features/problem/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/problems/$slug/edit')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('problem', 'map', 'files')
    await context.queryClient.fetchQuery({ ...problem(params.slug), staleTime: 0 }).finally(() => texts)
  },
  component: EditPage,
})
