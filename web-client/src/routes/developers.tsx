import { createFileRoute } from '@tanstack/react-router'
import { DevelopersPage } from '@/features/developers/DevelopersPage'
import { areas, someone } from '@/features/developers/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/developers')({
  loader: ({ context }) =>
    Promise.all([
      words('developers'),
      context.queryClient.ensureQueryData(areas),
      context.queryClient.ensureQueryData(someone),
    ]),
  component: DevelopersPage,
})
