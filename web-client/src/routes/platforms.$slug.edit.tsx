import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditPage } from '@/features/platform/EditPage'
import { platform } from '@/features/platform/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/platforms/$slug/edit')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('platform')
    await context.queryClient.fetchQuery({ ...platform(params.slug), staleTime: 0 }).finally(() => texts)
  },
  component: EditPage,
})
