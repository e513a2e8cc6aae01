import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { EmailField } from '@/app/entry/EmailField'
import { PasswordField } from '@/app/entry/PasswordField'
import { useAct } from '@/app/useAct'
import { Notice } from '@/ui'
import { changeEmail, me } from './queries'

/** Another address: it holds once the letter to it is confirmed, and the old one can take it back. */
export function EmailForm() {
  const { t } = useTranslation('account')
  const { email, hasPassword } = useSuspenseQuery(me).data.value
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: value => (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : t('need.email')),
      password: value => (value || !hasPassword ? null : t('need.present')),
    },
  })
  const act = useAct({
    send: ({ email, password }: typeof form.values) =>
      changeEmail({ email: email.trim(), ...(hasPassword ? { password } : {}) }),
    onDone: () => {
      setSentTo(form.values.email.trim())
      form.reset()
    },
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('email.submit')} look="plain">
      <p>{t('email.now', { email })}</p>
      {sentTo && (
        <Notice tone="good" live title={t('email.sent', { email: sentTo })}>
          <p>{t('email.next')}</p>
        </Notice>
      )}
      <EmailField
        label={t('field.newEmail')}
        id="field-new-email"
        autoComplete="email"
        maxLength={254}
        {...form.getInputProps('email')}
      />
      {hasPassword && (
        <PasswordField
          label={t('field.present')}
          id="field-email-password"
          autoComplete="current-password"
          maxLength={128}
          {...form.getInputProps('password')}
          name="password"
        />
      )}{' '}
    </ActForm>
  )
}
