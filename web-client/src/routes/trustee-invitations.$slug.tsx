import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { AnswerPage } from '@/features/board/AnswerPage'
import { organizationOf } from '@/features/board/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/trustee-invitations/$slug')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([words('board'), context.queryClient.ensureQueryData(organizationOf(params.slug))]).then(
      () => undefined,
    ),
  component: function Invitation() {
    return <AnswerPage slug={Route.useParams().slug} />
  },
})
