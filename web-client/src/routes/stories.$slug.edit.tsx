import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditPage } from '@/features/story/EditPage'
import { story } from '@/features/story/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/stories/$slug/edit')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('story')
    await context.queryClient.fetchQuery({ ...story(params.slug), staleTime: 0 }).finally(() => texts)
  },
  component: EditPage,
})
