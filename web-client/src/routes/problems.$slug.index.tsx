import { createFileRoute } from '@tanstack/react-router'
import { CarriesOut } from '@/features/carries-out/CarriesOut'
import { LazyComments } from '@/features/comment/LazyComments'
import { Following } from '@/features/follow/LazyFollow'
import { ProblemPage } from '@/features/problem/ProblemPage'
import { problem } from '@/features/problem/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/problems/$slug/')({
  loader: async ({ context, params }) => {
    const texts = words('problem', 'answer', 'files', 'list')
    await context.queryClient.ensureQueryData(problem(params.slug)).finally(() => texts)
  },
  component: () => (
    <ProblemPage
      carriesOut={id => <CarriesOut kind="problem" id={id} />}
      follow={id => <Following type="problem" id={id} />}
      talk={id => <LazyComments target={{ kind: 'problems', id }} />}
    />
  ),
})
