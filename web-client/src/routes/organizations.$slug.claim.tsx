import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { ClaimPage } from '@/features/claim/ClaimPage'
import { methodsOf, myClaims, organizationOf } from '@/features/claim/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/organizations/$slug/claim')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([
      words('claim'),
      context.queryClient.ensureQueryData(organizationOf(params.slug)),
      context.queryClient.ensureQueryData(methodsOf(params.slug)),
      context.queryClient.fetchQuery({ ...myClaims, staleTime: 0 }),
    ]).then(() => undefined),
  component: function Claim() {
    return <ClaimPage slug={Route.useParams().slug} />
  },
})
