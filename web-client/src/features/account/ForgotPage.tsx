import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { EmailField } from '@/app/entry/EmailField'
import { useAct } from '@/app/useAct'
import { Notice, Page } from '@/ui'
import { askPasswordReset } from './queries'

/** A forgotten password: the answer is the same whether or not the address has an account. */
export function ForgotPage() {
  const { t } = useTranslation('account')
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: value => (value.trim() ? null : t('need.email')) },
  })
  const act = useAct({
    send: ({ email }: typeof form.values) => askPasswordReset(email.trim()),
    onDone: () => setSentTo(form.values.email.trim()),
    onFaults: form.setErrors,
  })
  if (sentTo)
    return (
      <Page title={t('forgot.sent')}>
        <Notice tone="good" live title={t('forgot.look', { email: sentTo })}>
          <p>{t('forgot.next')}</p>
        </Notice>
      </Page>
    )
  return (
    <Page title={t('forgot.title')} lead={t('forgot.lead')}>
      <ActForm form={form} act={act} submit={t('forgot.submit')}>
        <EmailField label={t('field.email')} {...form.getInputProps('email')} />
      </ActForm>
    </Page>
  )
}
