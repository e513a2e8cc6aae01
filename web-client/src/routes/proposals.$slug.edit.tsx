import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditPage } from '@/features/proposal/EditPage'
import { proposal } from '@/features/proposal/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/proposals/$slug/edit')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('proposal', 'map')
    await context.queryClient.fetchQuery({ ...proposal(params.slug), staleTime: 0 }).finally(() => texts)
  },
  component: EditPage,
})
