import { createFileRoute } from '@tanstack/react-router'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { Following } from '@/features/follow/LazyFollow'
import { story } from '@/features/story/queries'
import { StoryPage } from '@/features/story/StoryPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/stories/$slug/')({
  loader: async ({ context, params }) => {
    const texts = words('story', 'list')
    await context.queryClient.ensureQueryData(story(params.slug)).finally(() => texts)
  },
  component: () => (
    <StoryPage
      follow={id => <Following type="story" id={id} />}
      carriesOut={id => <CarriesOut kind="story" id={id} />}
    />
  ),
})
