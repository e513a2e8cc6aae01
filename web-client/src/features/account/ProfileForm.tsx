import { useForm } from '@mantine/form'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { rename } from '@/app/session'
import { useAct } from '@/app/useAct'
import { Select, TextField } from '@/ui'
import { changeMe, me } from './queries'

/** The name that others see, and the language of letters. */
export function ProfileForm() {
  const { t } = useTranslation('account')
  const client = useQueryClient()
  const { value, etag } = useSuspenseQuery(me).data
  const form = useForm({
    initialValues: { displayName: value.displayName, language: value.language },
    validate: { displayName: name => (name.trim() ? null : t('need.name')) },
  })
  const act = useAct({
    send: (values: typeof form.values) =>
      changeMe(client, { ...values, displayName: values.displayName.trim() }, etag),
    told: t('settings.saved'),
    onDone: changed => rename(changed.displayName),
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('settings.save')} look="plain">
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
      />{' '}
    </ActForm>
  )
}
