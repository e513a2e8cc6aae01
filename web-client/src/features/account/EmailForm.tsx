import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '@/app/PasswordField'
import { Button, ErrorSummary, Notice, TextField } from '@/ui'
import css from './account.module.css'
import { changeEmail, me } from './queries'
import { useSending } from './sending'

/** Another address: it holds once the letter to it is confirmed, and the old one can take it back. */
export function EmailForm() {
  const { t } = useTranslation('account')
  const { email } = useSuspenseQuery(me).data.value
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: value => (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : t('need.email')),
      password: value => (value ? null : t('need.present')),
    },
  })
  const sending = useSending(form, async values => {
    await changeEmail({ email: values.email.trim(), password: values.password })
    setSentTo(values.email.trim())
    form.reset()
  })
  return (
    <form noValidate className={css.form} onSubmit={sending.onSubmit}>
      <p>{t('email.now', { email })}</p>
      {sentTo && (
        <Notice tone="good" live title={t('email.sent', { email: sentTo })}>
          <p>{t('email.next')}</p>
        </Notice>
      )}
      <ErrorSummary errors={form.errors} message={sending.message} attempt={sending.attempt} />
      <TextField
        label={t('field.newEmail')}
        id="field-new-email"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        {...form.getInputProps('email')}
        name="email"
      />
      <PasswordField
        label={t('field.present')}
        id="field-email-password"
        autoComplete="current-password"
        maxLength={128}
        {...form.getInputProps('password')}
        name="password"
      />
      <Button type="submit" busy={sending.busy}>
        {t('email.submit')}
      </Button>
    </form>
  )
}
