import { createFileRoute } from '@tanstack/react-router'
import { oneOf } from '@/app/searchParams'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { CommunityPage } from '@/features/community/CommunityPage'
import { community } from '@/features/community/queries'
import { TABS, type Tab } from '@/features/community/search'
import { Following } from '@/features/follow/LazyFollow'
import { OfCommunity } from '@/features/proposal/OfCommunity'
import { words } from '@/i18n'

export const Route = createFileRoute('/communities/$slug')({
  validateSearch: (search: Record<string, unknown>): { tab?: Tab } => ({ tab: oneOf(search, 'tab', TABS) }),
  loader: async ({ context, params }) => {
    const texts = words('community', 'list')
    await context.queryClient.ensureQueryData(community(params.slug)).finally(() => texts)
  },
  component: () => (
    <CommunityPage
      carriesOut={id => <CarriesOut kind="community" id={id} />}
      proposals={id => <OfCommunity community={id} />}
      follow={id => <Following type="community" id={id} />}
    />
  ),
})
