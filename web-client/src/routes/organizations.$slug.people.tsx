import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { PeoplePage } from '@/features/people/PeoplePage'
import { members, organizationOf } from '@/features/people/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/organizations/$slug/people')({
  beforeLoad: requireSession,
  loader: async ({ context, params }) => {
    const texts = words('people')
    try {
      const { id } = await context.queryClient.fetchQuery(organizationOf(params.slug))
      await context.queryClient.ensureQueryData(members(id))
    } finally {
      await texts
    }
  },
  component: function People() {
    return <PeoplePage slug={Route.useParams().slug} />
  },
})
