import { createFileRoute } from '@tanstack/react-router'
import { ProblemPage } from '@/features/problem/ProblemPage'
import { problem } from '@/features/problem/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/problems/$slug/')({
  loader: async ({ context, params }) => {
    const texts = words('problem')
    await context.queryClient.ensureQueryData(problem(params.slug)).finally(() => texts)
  },
  component: ProblemPage,
})
