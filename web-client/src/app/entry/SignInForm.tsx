import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/contract/problem'
import { ActForm } from '../ActForm'
import { reason } from '../reason'
import { signIn } from '../session'
import { useAct } from '../useAct'
import { EmailField } from './EmailField'
import { ProofFields } from './ProofFields'
import { refusal } from './refusal'

/** Email and password, and the code where the account asks for one. Used by the page and by the dialog. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('entry')
  const [otpWanted, setOtpWanted] = useState(false)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', otp: '' },
    validate: {
      email: value => (value.trim() ? null : t('needEmail')),
      password: value => (value ? null : t('needPassword')),
      otp: value => (otpWanted && !value.trim() ? t('needOtp') : null),
    },
  })

  const act = useAct({
    send: ({ email, password, otp }: { email: string; password: string; otp: string }) =>
      signIn({ email: email.trim(), password, ...(otpWanted ? { otp: otp.trim() } : {}) }),
    onDone,
    onRefused: error => {
      if (error instanceof Problem && error.is('otp-required')) {
        // The first time it is only asked for; then a code did not fit.
        form.setErrors({ otp: otpWanted ? reason(error) : t('needOtp') })
        setOtpWanted(true)
        return null
      }
      if (otpWanted && error instanceof Problem && error.is('sign-in-failed')) {
        // Too many codes: the password alone comes first again.
        setOtpWanted(false)
        form.setFieldValue('otp', '')
        return reason(error)
      }
      return refusal(error, t)
    },
  })

  return (
    <ActForm form={form} act={act} submit={t('submit')}>
      <EmailField label={t('email')} {...form.getInputProps('email')} key={form.key('email')} />
      <ProofFields form={form} otpWanted={otpWanted} />
    </ActForm>
  )
}
