import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditPage } from '@/features/discussion/EditPage'
import { discussion } from '@/features/discussion/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/discussions/$slug/edit')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('discussion')
    await context.queryClient.fetchQuery({ ...discussion(params.slug), staleTime: 0 }).finally(() => texts)
  },
  component: EditPage,
})
