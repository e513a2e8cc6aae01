import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ErrorSummary, Notice, Page, TextField } from '@/ui'
import css from './account.module.css'
import { askPasswordReset } from './queries'
import { useSending } from './sending'

/** A forgotten password: the answer is the same whether or not the address has an account. */
export function ForgotPage() {
  const { t } = useTranslation('account')
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: value => (value.trim() ? null : t('need.email')) },
  })
  const sending = useSending(form, async ({ email }) => {
    await askPasswordReset(email.trim())
    setSentTo(email.trim())
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
      <form noValidate className={css.form} onSubmit={sending.onSubmit}>
        <ErrorSummary errors={form.errors} message={sending.message} attempt={sending.attempt} />
        <TextField
          label={t('field.email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('email')}
          name="email"
        />
        <Button type="submit" look="main" busy={sending.busy}>
          {t('forgot.submit')}
        </Button>
      </form>
    </Page>
  )
}
