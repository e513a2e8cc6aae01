import { useTranslation } from 'react-i18next'
import { Dialog } from '@/ui'
import { SignInForm } from './SignInForm'
import { StepUpForm } from './StepUpForm'

type Props = { onDone: (done: boolean) => void }

/** The session has ended: whoever signs in here goes on where they were. */
export function SignInDialog({ onDone }: Props) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('signIn.again')} open onClose={() => onDone(false)}>
      <p style={{ marginBottom: 'var(--g3)' }}>{t('signIn.againLead')}</p>
      <SignInForm onDone={() => onDone(true)} />
    </Dialog>
  )
}

/** A deed needs a fresh proof: it goes on with the password. */
export function StepUpDialog({ onDone }: Props) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('stepUp.title')} open onClose={() => onDone(false)}>
      <p style={{ marginBottom: 'var(--g3)' }}>{t('stepUp.lead')}</p>
      <StepUpForm onDone={() => onDone(true)} />
    </Dialog>
  )
}
