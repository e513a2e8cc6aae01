import { createFileRoute } from '@tanstack/react-router'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { LazyComments } from '@/features/comment/LazyComments'
import { Following } from '@/features/follow/LazyFollow'
import { ProposalPage } from '@/features/proposal/ProposalPage'
import { proposal } from '@/features/proposal/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/proposals/$slug/')({
  loader: async ({ context, params }) => {
    const texts = words('proposal', 'answer', 'files', 'list')
    await context.queryClient.ensureQueryData(proposal(params.slug)).finally(() => texts)
  },
  component: () => (
    <ProposalPage
      carriesOut={id => <CarriesOut kind="proposal" id={id} />}
      follow={id => <Following type="proposal" id={id} />}
      talk={id => <LazyComments target={{ kind: 'proposals', id }} />}
    />
  ),
})
