import { createFileRoute } from '@tanstack/react-router'
import { recommendation } from '@/features/resolution/queries'
import { RecommendationPage } from '@/features/resolution/RecommendationPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/recommendations/$id')({
  loader: ({ context, params }) =>
    Promise.all([words('resolution'), context.queryClient.ensureQueryData(recommendation(params.id))]).then(
      () => undefined,
    ),
  component: () => <RecommendationPage id={Route.useParams().id} />,
})
