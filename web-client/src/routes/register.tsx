import { createFileRoute } from '@tanstack/react-router'
import { consentTexts } from '@/features/account/queries'
import { RegisterPage } from '@/features/account/RegisterPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/register')({
  loader: ({ context }) =>
    Promise.all([words('account', 'entry'), context.queryClient.ensureQueryData(consentTexts())]).then(
      () => undefined,
    ),
  component: RegisterPage,
})
