import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { oneOf } from '@/app/searchParams'
import { DeskPage } from '@/features/resolution-import/DeskPage'
import { importList } from '@/features/resolution-import/queries'
import { STATUSES } from '@/features/resolution-import/status'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/round-tables/')({
  validateSearch: (search: Record<string, unknown>) => ({ status: oneOf(search, 'status', STATUSES) }),
  beforeLoad: requireSession,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    Promise.all([
      words('resolution-import'),
      context.queryClient.ensureInfiniteQueryData(importList(deps.status)),
    ]).then(() => undefined),
  component: DeskPage,
})
