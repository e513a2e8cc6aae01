import { createFileRoute } from '@tanstack/react-router'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { Following } from '@/features/follow/LazyFollow'
import { NewsPage } from '@/features/news/NewsPage'
import { newsItem } from '@/features/news/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/news/$slug')({
  loader: async ({ context, params }) => {
    const texts = words('news')
    await context.queryClient.ensureQueryData(newsItem(params.slug)).finally(() => texts)
  },
  component: () => (
    <NewsPage
      follow={<Following type="news" id="all" whole="news" />}
      carriesOut={id => <CarriesOut kind="news" id={id} />}
    />
  ),
})
