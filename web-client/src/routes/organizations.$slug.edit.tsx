import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { EditPage } from '@/features/organization/EditPage'
import { loadFormLists, organizationToEdit } from '@/features/organization/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/organizations/$slug/edit')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([
      words('organization'),
      loadFormLists(context.queryClient),
      // A form must not start from an old answer.
      context.queryClient.fetchQuery({ ...organizationToEdit(params.slug), staleTime: 0 }),
    ]).then(() => undefined),
  component: function Edit() {
    return <EditPage slug={Route.useParams().slug} />
  },
})
