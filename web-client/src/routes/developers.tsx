import { createFileRoute } from '@tanstack/react-router'
import { activityAreas } from '@/app/reference'
import { DevelopersPage } from '@/features/developers/DevelopersPage'
import { someone } from '@/features/developers/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/developers')({
  loader: ({ context }) =>
    Promise.all([
      words('developers'),
      context.queryClient.ensureQueryData(activityAreas),
      context.queryClient.ensureQueryData(someone),
    ]),
  component: DevelopersPage,
})
