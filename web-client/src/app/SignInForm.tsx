import { useForm } from '@mantine/form'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/contract/problem'
import { Button, ErrorSummary, TextField } from '@/ui'
import { reason } from './reason'
import css from './SignInForm.module.css'
import { signIn } from './session'

/** Email and password, and the code where the account asks for one. Used by the page and by the dialog. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('app')
  const [visible, setVisible] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
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

  const caps = (event: KeyboardEvent) => setCapsLock(event.getModifierState?.('CapsLock') ?? false)

  function refuse(error: unknown) {
    if (error instanceof Problem && error.is('otp-required')) {
      setOtpWanted(true)
      setMessage(undefined)
      form.setErrors({ otp: t('signIn.needOtp') })
    } else if (error instanceof Problem && error.status === 401) setMessage(t('signIn.refused'))
    else if (error instanceof Problem && error.status === 429) setMessage(t('signIn.tooMany'))
    else setMessage(reason(error))
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
      <TextField
        label={t('signIn.password')}
        type={visible ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        hint={capsLock ? <span role="status">{t('signIn.capsLock')}</span> : undefined}
        onKeyUp={caps}
        onKeyDown={caps}
        {...form.getInputProps('password')}
        name="password"
        key={form.key('password')}
        after={
          <button
            type="button"
            className={css.eye}
            aria-label={visible ? t('signIn.hide') : t('signIn.show')}
            title={visible ? t('signIn.hide') : t('signIn.show')}
            onClick={() => setVisible(!visible)}
          >
            {visible ? <IconEyeOff aria-hidden="true" /> : <IconEye aria-hidden="true" />}
          </button>
        }
      />
      {otpWanted && (
        <TextField
          label={t('signIn.otp')}
          hint={t('signIn.otpHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...form.getInputProps('otp')}
          name="otp"
          key={form.key('otp')}
        />
      )}
      <Button type="submit" look="main" busy={busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
