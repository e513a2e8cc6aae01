import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '@/ui'
import { SignInForm } from './SignInForm'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation('app')
  const router = useRouter()
  const { returnTo } = route.useSearch()
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm onDone={() => router.history.replace(returnTo ?? '/')} />
    </Page>
  )
}
