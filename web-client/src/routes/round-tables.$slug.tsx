import { createFileRoute } from '@tanstack/react-router'
import { roundTable } from '@/features/resolution/queries'
import { RoundTablePage } from '@/features/resolution/RoundTablePage'
import { words } from '@/i18n'

export const Route = createFileRoute('/round-tables/$slug')({
  loader: ({ context, params }) =>
    Promise.all([words('resolution'), context.queryClient.ensureQueryData(roundTable(params.slug))]).then(
      () => undefined,
    ),
  component: () => <RoundTablePage slug={Route.useParams().slug} />,
})
