import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Anchor, Page, toast } from '@/ui'
import { useInstallation } from './installation'
import { ProviderButton } from './ProviderButton'
import { safeReturn } from './returnTo'
import { SignInForm } from './SignInForm'
import { currentSession } from './session'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation('app')
  const router = useRouter()
  const { returnTo } = route.useSearch()
  const { signInProvider } = useInstallation()

  function done() {
    const session = currentSession()
    if (session.state === 'signed-in') toast(t('signIn.welcome', { name: session.user.displayName }))
    router.history.replace(safeReturn(returnTo))
  }

  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm onDone={done} />
      {signInProvider && (
        <ProviderButton
          purpose="sign_in"
          returnTo={safeReturn(returnTo)}
          label={t('signIn.by', { provider: signInProvider })}
        />
      )}
      <p>
        <Anchor href="/forgot-password">{t('signIn.forgot')}</Anchor>
      </p>
      <p>
        {t('signIn.new')} <Anchor href="/register">{t('signIn.register')}</Anchor>
      </p>
    </Page>
  )
}
