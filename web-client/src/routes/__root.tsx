import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { Frame } from '@/app/Frame'
import { installation } from '@/app/installation'
import { setTimeZone } from '@/i18n/format'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  // The frame needs the city and the banner; without a network it does without them.
  loader: async ({ context }) => {
    const about = await context.queryClient.ensureQueryData(installation).catch(() => undefined)
    if (about?.timeZone) setTimeZone(about.timeZone)
  },
  component: Frame,
})
