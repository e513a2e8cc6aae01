import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf } from '@/app/searchParams'
import { DeskPage } from '@/features/organization-import/DeskPage'
import { importList, mappings } from '@/features/organization-import/queries'
import { STATUSES } from '@/features/organization-import/status'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/organizations/imports/')({
  validateSearch: (search: Record<string, unknown>) => ({ status: oneOf(search, 'status', STATUSES) }),
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    Promise.all([
      words('organization-import'),
      context.queryClient.ensureInfiniteQueryData(importList(deps.status)),
      context.queryClient.ensureQueryData(mappings),
    ]).then(() => undefined),
  component: DeskPage,
})
