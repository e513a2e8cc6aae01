import { useForm } from '@mantine/form'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { PasswordField } from '@/app/entry/PasswordField'
import { useAct } from '@/app/useAct'
import { NewPassword } from './NewPassword'
import { changePassword, me } from './queries'

/** Another password; other devices have to sign in again. */
export function PasswordForm() {
  const { t } = useTranslation('account')
  const client = useQueryClient()
  const { displayName, email, hasPassword } = useSuspenseQuery(me).data.value
  const form = useForm({
    initialValues: { password: '', newPassword: '' },
    validate: {
      password: value => (value || !hasPassword ? null : t('need.present')),
      newPassword: value => (value.length >= 12 ? null : t('need.password')),
    },
  })
  const act = useAct({
    send: ({ password, newPassword }: typeof form.values) =>
      changePassword(client, { newPassword, ...(hasPassword ? { password } : {}) }),
    told: t('settings.passwordSaved'),
    onDone: () => form.reset(),
    onFaults: form.setErrors,
  })
  return (
    <ActForm
      form={form}
      act={act}
      submit={t(hasPassword ? 'settings.changePassword' : 'settings.setPassword')}
      look="plain"
    >
      {/* For password managers: whose password it is. */}
      <input hidden type="text" autoComplete="username" value={email} readOnly />
      {hasPassword ? (
        <PasswordField
          label={t('field.present')}
          id="field-present-password"
          autoComplete="current-password"
          maxLength={128}
          {...form.getInputProps('password')}
          name="password"
        />
      ) : (
        <p>{t('settings.noPassword')}</p>
      )}
      <NewPassword
        label={t('field.newPassword')}
        typed={form.values.newPassword}
        own={[displayName, email]}
        maxLength={128}
        {...form.getInputProps('newPassword')}
        name="newPassword"
      />{' '}
    </ActForm>
  )
}
