import { createFileRoute } from '@tanstack/react-router'
import { oneOf } from '@/app/searchParams'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { AtPlatform } from '@/features/discussion/AtPlatform'
import { Following } from '@/features/follow/LazyFollow'
import { monthIn } from '@/features/platform/months'
import { PlatformPage } from '@/features/platform/PlatformPage'
import { platform } from '@/features/platform/queries'
import { TABS, type Tab } from '@/features/platform/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/platforms/$slug/')({
  validateSearch: (search: Record<string, unknown>): { tab?: Tab; month?: string } => ({
    tab: oneOf(search, 'tab', TABS),
    month: monthIn(search),
  }),
  loader: async ({ context, params }) => {
    const texts = words('platform', 'list')
    await context.queryClient.ensureQueryData(platform(params.slug)).finally(() => texts)
  },
  component: () => (
    <PlatformPage
      carriesOut={id => <CarriesOut kind="platform" id={id} />}
      follow={id => <Following type="platform" id={id} />}
      discussions={(id, may) => <AtPlatform platform={id} may={may} />}
    />
  ),
})
