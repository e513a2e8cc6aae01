import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/ui'
import { useInstallation } from '../installation'
import { ProviderButton } from '../ProviderButton'
import { ownWay } from '../provider'
import { SignInForm } from './SignInForm'
import { StepUpForm } from './StepUpForm'

type Props = { onDone: (done: boolean) => void }

/** The session has ended: whoever signs in here goes on where they were. */
export function SignInDialog({ onDone }: Props) {
  const { t } = useTranslation('entry')
  return (
    <Dialog title={t('again')} open onClose={() => onDone(false)}>
      <p style={{ marginBottom: 'var(--g3)' }}>{t('againLead')}</p>
      <SignInForm onDone={() => onDone(true)} />
    </Dialog>
  )
}

/** A deed needs a fresh proof: it goes on with the password. Who has none goes to the provider and does it again. */
export function StepUpDialog({ onDone }: Props) {
  const { t } = useTranslation('entry')
  const { signInProvider } = useInstallation()
  const hasPassword = useQuery({ ...ownWay, enabled: Boolean(signInProvider) }).data ?? true
  return (
    <Dialog title={t('stepUp.title')} open onClose={() => onDone(false)}>
      <p style={{ marginBottom: 'var(--g3)' }}>
        {t(hasPassword ? 'stepUp.lead' : 'stepUp.away', { provider: signInProvider })}
      </p>
      {hasPassword ? (
        <StepUpForm onDone={() => onDone(true)} />
      ) : (
        <ProviderButton
          purpose="step_up"
          returnTo={location.pathname + location.search}
          label={t('stepUp.by', { provider: signInProvider })}
          look="main"
        />
      )}
    </Dialog>
  )
}
