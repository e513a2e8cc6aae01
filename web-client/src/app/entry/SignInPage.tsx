import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Anchor, Page, toast } from '@/ui'
import { useInstallation } from '../installation'
import { ProviderButton } from '../ProviderButton'
import { safeReturn } from '../returnTo'
import { currentSession } from '../session'
import { SignInForm } from './SignInForm'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation('entry')
  const router = useRouter()
  const { returnTo } = route.useSearch()
  const { signInProvider } = useInstallation()

  function done() {
    const session = currentSession()
    if (session.state === 'signed-in') toast(t('welcome', { name: session.user.displayName }))
    router.history.replace(safeReturn(returnTo))
  }

  return (
    <Page title={t('title')} lead={t('lead')}>
      <SignInForm onDone={done} />
      {signInProvider && (
        <ProviderButton
          purpose="sign_in"
          returnTo={safeReturn(returnTo)}
          label={t('by', { provider: signInProvider })}
        />
      )}
      <p>
        <Anchor href="/forgot-password">{t('forgot')}</Anchor>
      </p>
      <p>
        {t('new')} <Anchor href="/register">{t('register')}</Anchor>
      </p>
    </Page>
  )
}
