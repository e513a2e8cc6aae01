import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { text } from '@/app/searchParams'
import { ProviderPage } from '@/features/account/ProviderPage'
import { consentTexts } from '@/features/account/queries'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/sign-in_/provider')

export const Route = createFileRoute('/sign-in_/provider')({
  validateSearch: (search: Record<string, unknown>) => ({ code: text(search, 'code') }),
  loader: ({ context }) =>
    Promise.all([words('account', 'entry'), context.queryClient.ensureQueryData(consentTexts())]).then(
      () => undefined,
    ),
  component: () => <ProviderPage code={here.useSearch().code} />,
})
