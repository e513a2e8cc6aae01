import { createFileRoute } from '@tanstack/react-router'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { LazyComments } from '@/features/comment/LazyComments'
import { DiscussionPage } from '@/features/discussion/DiscussionPage'
import { discussion } from '@/features/discussion/queries'
import { Following } from '@/features/follow/LazyFollow'
import { words } from '@/i18n'

export const Route = createFileRoute('/discussions/$slug/')({
  loader: async ({ context, params }) => {
    const texts = words('discussion', 'list')
    await context.queryClient.ensureQueryData(discussion(params.slug)).finally(() => texts)
  },
  component: () => (
    <DiscussionPage
      carriesOut={id => <CarriesOut kind="discussion" id={id} />}
      follow={id => <Following type="discussion" id={id} />}
      talk={id => <LazyComments target={{ kind: 'discussions', id }} />}
    />
  ),
})
