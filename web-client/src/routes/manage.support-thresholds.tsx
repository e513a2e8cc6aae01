import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { thresholds } from '@/features/proposal/queries'
import { ThresholdsPage } from '@/features/proposal/ThresholdsPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/support-thresholds')({
  beforeLoad: requireSession,
  loader: async ({ context }) => {
    const texts = words('proposal')
    await context.queryClient.ensureQueryData(thresholds).finally(() => texts)
  },
  component: ThresholdsPage,
})
