import { createFileRoute } from '@tanstack/react-router'
import { BoardTab } from '@/features/board/BoardTab'
import { Following } from '@/features/follow/LazyFollow'
import { OrganizationFailure } from '@/features/organization/GonePage'
import { media } from '@/features/organization/media'
import { OrganizationPage } from '@/features/organization/OrganizationPage'
import { organization } from '@/features/organization/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/organizations/$slug/')({
  validateSearch: (search: Record<string, unknown>): { tab?: 'board' } => ({
    tab: search.tab === 'board' ? 'board' : undefined,
  }),
  loader: async ({ context, params }) => {
    const texts = words('organization', 'board')
    // Also a page that tells of a failure needs the words.
    const { value } = await context.queryClient
      .ensureQueryData(organization(params.slug))
      .finally(() => texts)
    // Pictures have their places from the start.
    await context.queryClient.ensureQueryData(media(value.id))
  },
  component: () => (
    <OrganizationPage
      follow={id => <Following type="organization" id={id} />}
      board={id => <BoardTab organization={id} />}
    />
  ),
  errorComponent: OrganizationFailure,
})
