import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Anchor, Page, toast } from '@/ui'
import { safeReturn } from './returnTo'
import { SignInForm } from './SignInForm'
import { currentSession } from './session'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation('app')
  const router = useRouter()
  const { returnTo } = route.useSearch()

  function done() {
    const session = currentSession()
    if (session.state === 'signed-in') toast(t('signIn.welcome', { name: session.user.displayName }))
    router.history.replace(safeReturn(returnTo))
  }

  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm onDone={done} />
      <p>
        <Anchor href="/forgot-password">{t('signIn.forgot')}</Anchor>
      </p>
      <p>
        {t('signIn.new')} <Anchor href="/register">{t('signIn.register')}</Anchor>
      </p>
    </Page>
  )
}
