import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor, Button, ErrorSummary, LinkButton, Notice, Page } from '@/ui'
import css from './account.module.css'
import { NewPassword } from './NewPassword'
import { resetPassword } from './queries'
import { useSending } from './sending'

const NOBODY: string[] = []

/** The end of a forgotten password. */
export function ResetPage({ token }: { token: string | undefined }) {
  const { t } = useTranslation('account')
  const [done, setDone] = useState(false)
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: value => (value.length >= 12 ? null : t('need.password')) },
  })
  const sending = useSending(form, async ({ password }) => {
    await resetPassword(token ?? '', password)
    setDone(true)
  })
  if (done)
    return (
      <Page title={t('reset.done')}>
        <Notice tone="good" live title={t('reset.everywhere')} />
        <p>
          <LinkButton look="main" href="/sign-in">
            {t('signIn')}
          </LinkButton>
        </p>
      </Page>
    )
  return (
    <Page title={t('reset.title')} lead={t('reset.lead')}>
      {!token && <Notice tone="call" title={t('link.broken')} />}
      {token && (
        <form noValidate className={css.form} onSubmit={sending.onSubmit}>
          <ErrorSummary errors={form.errors} message={sending.message} attempt={sending.attempt} />
          <NewPassword
            label={t('field.newPassword')}
            typed={form.values.password}
            own={NOBODY}
            maxLength={128}
            {...form.getInputProps('password')}
            name="password"
          />
          <Button type="submit" look="main" busy={sending.busy}>
            {t('reset.submit')}
          </Button>
        </form>
      )}
      <p>
        <Anchor href="/forgot-password">{t('reset.again')}</Anchor>
      </p>
    </Page>
  )
}
