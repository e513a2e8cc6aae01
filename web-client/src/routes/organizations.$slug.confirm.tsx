import { createFileRoute } from '@tanstack/react-router'
import { ConfirmPage } from '@/features/organization/ConfirmPage'
import { organization } from '@/features/organization/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/organizations/$slug/confirm')({
  loader: ({ context, params }) =>
    Promise.all([words('organization'), context.queryClient.ensureQueryData(organization(params.slug))]).then(
      () => undefined,
    ),
  component: function Confirm() {
    return <ConfirmPage slug={Route.useParams().slug} />
  },
})
