import { createFileRoute } from '@tanstack/react-router'
import { id } from '@/app/searchParams'
import { termRules } from '@/features/term-rule/queries'
import { TermsPage } from '@/features/term-rule/TermsPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/answer-terms')({
  validateSearch: (raw: Record<string, unknown>): { body: string | undefined } => ({ body: id(raw, 'body') }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    // Not waited for: the page shows the wait itself.
    context.queryClient.prefetchQuery(termRules(deps.body))
    return words('term-rule')
  },
  component: TermsPage,
})
