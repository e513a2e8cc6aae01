import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Following } from '@/features/follow/LazyFollow'
import { roundTable } from '@/features/resolution/queries'
import { RoundTablePage } from '@/features/resolution/RoundTablePage'
import { words } from '@/i18n'

// By its address, not by `Route`: the page's chunk would otherwise tie this file into a chunk of the first page.
const here = getRouteApi('/round-tables/$slug')

export const Route = createFileRoute('/round-tables/$slug')({
  loader: ({ context, params }) =>
    Promise.all([
      words('resolution', 'list'),
      context.queryClient.ensureQueryData(roundTable(params.slug)),
    ]).then(() => undefined),
  component: () => (
    <RoundTablePage slug={here.useParams().slug} follow={id => <Following type="round_table" id={id} />} />
  ),
})
