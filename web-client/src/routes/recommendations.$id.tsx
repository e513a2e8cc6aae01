import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Following } from '@/features/follow/LazyFollow'
import { recommendation } from '@/features/resolution/queries'
import { RecommendationPage } from '@/features/resolution/RecommendationPage'
import { words } from '@/i18n'

// By its address, not by `Route`: the page's chunk would otherwise tie this file into a chunk of the first page.
const here = getRouteApi('/recommendations/$id')

export const Route = createFileRoute('/recommendations/$id')({
  loader: ({ context, params }) =>
    Promise.all([
      words('resolution', 'files', 'list'),
      context.queryClient.ensureQueryData(recommendation(params.id)),
    ]).then(() => undefined),
  component: () => {
    const { id } = here.useParams()
    return <RecommendationPage id={id} follow={<Following type="recommendation" id={id} />} />
  },
})
