import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { ManagePage } from '@/features/organization/ManagePage'
import { loadFormLists, organizationToEdit } from '@/features/organization/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/organizations/$id/')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([
      words('organization'),
      loadFormLists(context.queryClient),
      // A form must not start from an old answer.
      context.queryClient.fetchQuery({ ...organizationToEdit(params.id), staleTime: 0 }),
    ]).then(() => undefined),
  component: ManagePage,
})
