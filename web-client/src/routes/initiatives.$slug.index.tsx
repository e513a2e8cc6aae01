import { createFileRoute } from '@tanstack/react-router'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { LazyComments } from '@/features/comment/LazyComments'
import { Following } from '@/features/follow/LazyFollow'
import { InitiativePage } from '@/features/initiative/InitiativePage'
import { initiative } from '@/features/initiative/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/initiatives/$slug/')({
  loader: async ({ context, params }) => {
    const texts = words('initiative', 'list')
    await context.queryClient.ensureQueryData(initiative(params.slug)).finally(() => texts)
  },
  component: () => (
    <InitiativePage
      carriesOut={id => <CarriesOut kind="initiative" id={id} />}
      follow={id => <Following type="initiative" id={id} />}
      talk={id => <LazyComments target={{ kind: 'initiatives', id }} />}
    />
  ),
})
