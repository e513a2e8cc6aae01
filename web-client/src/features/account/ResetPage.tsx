import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Anchor, LinkButton, Notice, Page } from '@/ui'
import { NewPassword } from './NewPassword'
import { resetPassword } from './queries'

const NOBODY: string[] = []

/** The end of a forgotten password. */
export function ResetPage({ token }: { token: string | undefined }) {
  const { t } = useTranslation('account')
  const [done, setDone] = useState(false)
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: value => (value.length >= 12 ? null : t('need.password')) },
  })
  const act = useAct({
    send: ({ password }: typeof form.values) => resetPassword(token ?? '', password),
    onDone: () => setDone(true),
    onFaults: form.setErrors,
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
        <ActForm form={form} act={act} submit={t('reset.submit')}>
          <NewPassword
            label={t('field.newPassword')}
            typed={form.values.password}
            own={NOBODY}
            maxLength={128}
            {...form.getInputProps('password')}
            name="password"
          />{' '}
        </ActForm>
      )}
      <p>
        <Anchor href="/forgot-password">{t('reset.again')}</Anchor>
      </p>
    </Page>
  )
}
