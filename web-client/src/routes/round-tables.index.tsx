import { createFileRoute } from '@tanstack/react-router'
import { roundTables } from '@/features/resolution/queries'
import { RoundTablesPage } from '@/features/resolution/RoundTablesPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/round-tables/')({
  loader: ({ context }) =>
    Promise.all([words('resolution', 'list'), context.queryClient.ensureInfiniteQueryData(roundTables)]).then(
      () => undefined,
    ),
  component: RoundTablesPage,
})
