import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { AcceptPage } from '@/features/people/AcceptPage'
import { organizationOf } from '@/features/people/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/invitations/$slug')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([words('people'), context.queryClient.ensureQueryData(organizationOf(params.slug))]).then(
      () => undefined,
    ),
  component: function Invitation() {
    return <AcceptPage slug={Route.useParams().slug} />
  },
})
