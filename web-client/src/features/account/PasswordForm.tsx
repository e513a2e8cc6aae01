import { useForm } from '@mantine/form'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '@/app/PasswordField'
import { Button, ErrorSummary, toast } from '@/ui'
import css from './account.module.css'
import { NewPassword } from './NewPassword'
import { changePassword, me } from './queries'
import { useSending } from './sending'

/** Another password; other devices have to sign in again. */
export function PasswordForm() {
  const { t } = useTranslation('account')
  const client = useQueryClient()
  const { displayName, email } = useSuspenseQuery(me).data.value
  const form = useForm({
    initialValues: { password: '', newPassword: '' },
    validate: {
      password: value => (value ? null : t('need.present')),
      newPassword: value => (value.length >= 12 ? null : t('need.password')),
    },
  })
  const sending = useSending(form, async values => {
    await changePassword(client, values)
    form.reset()
    toast(t('settings.passwordSaved'))
  })
  return (
    <form noValidate className={css.form} onSubmit={sending.onSubmit}>
      <ErrorSummary errors={form.errors} message={sending.message} attempt={sending.attempt} />
      {/* For password managers: whose password it is. */}
      <input hidden type="text" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t('field.present')}
        id="field-present-password"
        autoComplete="current-password"
        maxLength={128}
        {...form.getInputProps('password')}
        name="password"
      />
      <NewPassword
        label={t('field.newPassword')}
        typed={form.values.newPassword}
        own={[displayName, email]}
        maxLength={128}
        {...form.getInputProps('newPassword')}
        name="newPassword"
      />
      <Button type="submit" busy={sending.busy}>
        {t('settings.changePassword')}
      </Button>
    </form>
  )
}
