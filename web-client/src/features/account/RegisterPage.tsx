import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '@/app/installation'
import { ProviderButton } from '@/app/ProviderButton'
import { Anchor, Page } from '@/ui'
import css from './account.module.css'
import { register } from './queries'
import { RegisterForm, RegisterSent } from './RegisterForm'

/** A new account. */
export function RegisterPage() {
  const { t } = useTranslation('account')
  const { signInProvider } = useInstallation()
  const [sentTo, setSentTo] = useState<string>()
  if (sentTo) return <RegisterSent email={sentTo} />
  return (
    <Page title={t('register.title')} lead={t('register.lead')}>
      {signInProvider && (
        <ProviderButton
          purpose="sign_in"
          returnTo="/"
          label={t('register.by', { provider: signInProvider })}
        />
      )}
      <RegisterForm withPassword send={register} onSent={setSentTo} />
      <p className={css.have}>
        {t('register.have')} <Anchor href="/sign-in">{t('signIn')}</Anchor>
      </p>
    </Page>
  )
}
