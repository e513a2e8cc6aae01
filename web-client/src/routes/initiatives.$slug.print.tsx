import { createFileRoute } from '@tanstack/react-router'
import { initiative, report } from '@/features/initiative/queries'
import { ReportPage } from '@/features/initiative/ReportPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/initiatives/$slug/print')({
  loader: async ({ context, params }) => {
    const texts = words('initiative')
    const { value } = await context.queryClient.ensureQueryData(initiative(params.slug)).finally(() => texts)
    await context.queryClient.ensureQueryData(report(value.id, value.preparation !== null))
  },
  component: ReportPage,
})
