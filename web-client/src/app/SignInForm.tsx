import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/contract/problem'
import { Button, ErrorSummary, TextField } from '@/ui'
import { OtpField } from './OtpField'
import { PasswordField } from './PasswordField'
import { reason } from './reason'
import { refusal } from './refusal'
import css from './SignInForm.module.css'
import { signIn } from './session'

/** Email and password, and the code where the account asks for one. Used by the page and by the dialog. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('app')
  const [otpWanted, setOtpWanted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', otp: '' },
    validate: {
      email: value => (value.trim() ? null : t('signIn.needEmail')),
      password: value => (value ? null : t('signIn.needPassword')),
      otp: value => (otpWanted && !value.trim() ? t('signIn.needOtp') : null),
    },
  })

  function refuse(error: unknown) {
    if (error instanceof Problem && error.is('otp-required')) {
      // The first time it is only asked for; then a code did not fit.
      form.setErrors({ otp: otpWanted ? reason(error) : t('signIn.needOtp') })
      setOtpWanted(true)
    } else if (otpWanted && error instanceof Problem && error.is('sign-in-failed')) {
      // Too many codes: the password alone comes first again.
      setOtpWanted(false)
      form.setFieldValue('otp', '')
      setMessage(reason(error))
    } else setMessage(refusal(error, t))
    setAttempt(count => count + 1)
  }

  async function send({ email, password, otp }: { email: string; password: string; otp: string }) {
    setBusy(true)
    setMessage(undefined)
    try {
      await signIn({ email: email.trim(), password, ...(otpWanted ? { otp: otp.trim() } : {}) })
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
      <TextField
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('email')}
        name="email"
        key={form.key('email')}
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
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
