import { useForm } from '@mantine/form'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rename } from '@/app/session'
import { Button, ErrorSummary, Select, TextField, toast } from '@/ui'
import css from './account.module.css'
import { changeMe, me } from './queries'
import { useSending } from './sending'

/** The name that others see, and the language of letters. */
export function ProfileForm() {
  const { t } = useTranslation('account')
  const client = useQueryClient()
  const { value, etag } = useSuspenseQuery(me).data
  const form = useForm({
    initialValues: { displayName: value.displayName, language: value.language },
    validate: { displayName: name => (name.trim() ? null : t('need.name')) },
  })
  const sending = useSending(form, async values => {
    const changed = await changeMe(client, { ...values, displayName: values.displayName.trim() }, etag)
    rename(changed.displayName)
    toast(t('settings.saved'))
  })
  return (
    <form noValidate className={css.form} onSubmit={sending.onSubmit}>
      <ErrorSummary errors={form.errors} message={sending.message} attempt={sending.attempt} />
      <TextField
        label={t('field.name')}
        autoComplete="name"
        maxLength={200}
        {...form.getInputProps('displayName')}
        name="displayName"
      />
      <Select
        label={t('field.language')}
        choices={[
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ]}
        {...form.getInputProps('language')}
        name="language"
      />
      <Button type="submit" busy={sending.busy}>
        {t('settings.save')}
      </Button>
    </form>
  )
}
