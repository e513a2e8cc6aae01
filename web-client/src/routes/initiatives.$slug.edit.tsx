import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditPage } from '@/features/initiative/EditPage'
import { initiative } from '@/features/initiative/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/initiatives/$slug/edit')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('initiative')
    await context.queryClient.fetchQuery({ ...initiative(params.slug), staleTime: 0 }).finally(() => texts)
  },
  component: EditPage,
})
