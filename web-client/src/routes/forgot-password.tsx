import { createFileRoute } from '@tanstack/react-router'
import { ForgotPage } from '@/features/account/ForgotPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/forgot-password')({
  loader: () => words('account'),
  component: ForgotPage,
})
