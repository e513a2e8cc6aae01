import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { isId } from '@/app/searchParams'
import { MergePage } from '@/features/organization/MergePage'
import { organizationToEdit } from '@/features/organization/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/organizations/$id/merge')({
  validateSearch: (search: Record<string, unknown>) => ({
    into: typeof search.into === 'string' && isId(search.into) ? search.into : undefined,
  }),
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([
      words('organization'),
      context.queryClient.fetchQuery({ ...organizationToEdit(params.id), staleTime: 0 }),
    ]).then(() => undefined),
  component: MergePage,
})
