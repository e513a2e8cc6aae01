import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/contract/problem'
import { ActForm } from '../ActForm'
import { reason } from '../reason'
import { currentSession, stepUp } from '../session'
import { useAct } from '../useAct'
import { ProofFields } from './ProofFields'
import { refusal } from './refusal'

/** The password once more, and the code where the account has a second factor. */
export function StepUpForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('entry')
  const [otpWanted, setOtpWanted] = useState(false)
  const session = currentSession()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '', otp: '' },
    validate: {
      password: value => (value ? null : t('needPassword')),
      otp: value => (otpWanted && !value.trim() ? t('needOtp') : null),
    },
  })

  const act = useAct({
    send: ({ password, otp }: { password: string; otp: string }) =>
      stepUp({ password, ...(otpWanted ? { otp: otp.trim() } : {}) }),
    onDone,
    onRefused: error => {
      if (error instanceof Problem && error.is('otp-required')) {
        form.setErrors({ otp: otpWanted ? reason(error) : t('needOtp') })
        setOtpWanted(true)
        return null
      }
      return error instanceof Problem && error.status === 401 ? t('stepUp.refused') : refusal(error, t)
    },
  })

  return (
    <ActForm form={form} act={act} submit={t('stepUp.submit')}>
      {/* For password managers: whose password this is. */}
      <input
        hidden
        readOnly
        autoComplete="username"
        value={session.state === 'signed-in' ? session.user.displayName : ''}
      />
      <ProofFields form={form} otpWanted={otpWanted} />
    </ActForm>
  )
}
