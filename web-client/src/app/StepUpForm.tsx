import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/contract/problem'
import { Button, ErrorSummary } from '@/ui'
import { OtpField } from './OtpField'
import { PasswordField } from './PasswordField'
import { reason } from './reason'
import { refusal } from './refusal'
import css from './SignInForm.module.css'
import { currentSession, stepUp } from './session'

/** The password once more, and the code where the account has a second factor. */
export function StepUpForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('app')
  const [otpWanted, setOtpWanted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const session = currentSession()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '', otp: '' },
    validate: {
      password: value => (value ? null : t('signIn.needPassword')),
      otp: value => (otpWanted && !value.trim() ? t('signIn.needOtp') : null),
    },
  })

  function refuse(error: unknown) {
    if (error instanceof Problem && error.is('otp-required')) {
      form.setErrors({ otp: otpWanted ? reason(error) : t('signIn.needOtp') })
      setOtpWanted(true)
    } else
      setMessage(error instanceof Problem && error.status === 401 ? t('stepUp.refused') : refusal(error, t))
    setAttempt(count => count + 1)
  }

  async function send({ password, otp }: { password: string; otp: string }) {
    setBusy(true)
    setMessage(undefined)
    try {
      await stepUp({ password, ...(otpWanted ? { otp: otp.trim() } : {}) })
      onDone()
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      noValidate
      className={css.form}
      onSubmit={form.onSubmit(send, () => {
        setMessage(undefined)
        setAttempt(count => count + 1)
      })}
    >
      <ErrorSummary errors={form.errors} message={message} attempt={attempt} />
      {/* For password managers: whose password this is. */}
      <input
        hidden
        readOnly
        autoComplete="username"
        value={session.state === 'signed-in' ? session.user.displayName : ''}
      />
      <PasswordField
        label={t('signIn.password')}
        autoComplete="current-password"
        {...form.getInputProps('password')}
        name="password"
        key={form.key('password')}
      />
      {otpWanted && <OtpField {...form.getInputProps('otp')} key={form.key('otp')} />}
      <Button type="submit" look="main" busy={busy}>
        {t('stepUp.submit')}
      </Button>
    </form>
  )
}
