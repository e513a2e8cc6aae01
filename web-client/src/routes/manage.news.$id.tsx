import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { newsItem } from '@/features/news/queries'
import { EditPage } from '@/features/news/WritePages'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/news/$id')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('news')
    await context.queryClient.fetchQuery({ ...newsItem(params.id), staleTime: 0 }).finally(() => texts)
  },
  component: EditPage,
})
