import { createFileRoute } from '@tanstack/react-router'
import { AnswersPage } from '@/features/problem/AnswersPage'
import { responseTimes } from '@/features/problem/queries'
import { answersSearch } from '@/features/problem/search'
import { words } from '@/i18n'

export const Route = createFileRoute('/problems/answers')({
  validateSearch: answersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the page shows the wait itself.
    context.queryClient.prefetchQuery(responseTimes(deps))
    return words('problem', 'list')
  },
  component: AnswersPage,
})
