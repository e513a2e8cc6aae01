import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { PasswordField } from '@/app/entry/PasswordField'
import { reason } from '@/app/reason'
import { signOut } from '@/app/session'
import { useAct } from '@/app/useAct'
import { Button, Dialog, Notice } from '@/ui'
import css from './account.module.css'
import { deleteAccount, me, takeArchive } from './queries'

/** All of one's data as an archive, and the end of the account. */
export function Leave() {
  const { t } = useTranslation('account')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [asking, setAsking] = useState(false)

  async function take() {
    setBusy(true)
    setFailure(undefined)
    try {
      await takeArchive()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={css.form}>
      {failure !== undefined && <Notice tone="call" live title={reason(failure)} />}
      <p>{t('leave.archive')}</p>
      <Button busy={busy} onClick={take}>
        {t('leave.take')}
      </Button>
      <p>{t('leave.lead')}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('leave.delete')}
      </Button>
      <Dialog title={t('leave.sure')} open={asking} onClose={() => setAsking(false)}>
        {asking && <Farewell />}
      </Dialog>
    </div>
  )
}

function Farewell() {
  const { t } = useTranslation('account')
  const router = useRouter()
  const { hasPassword } = useSuspenseQuery(me).data.value
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: value => (value || !hasPassword ? null : t('need.present')) },
  })
  const act = useAct({
    send: async ({ password }: typeof form.values) => {
      await deleteAccount(hasPassword ? { password } : {})
      await signOut()
    },
    told: t('leave.done'),
    onDone: () => router.navigate({ to: '/' }),
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('leave.delete')} look="danger">
      <p>{t('leave.what')}</p>
      {hasPassword && (
        <PasswordField
          label={t('field.present')}
          id="field-farewell"
          autoComplete="current-password"
          maxLength={128}
          {...form.getInputProps('password')}
          name="password"
        />
      )}{' '}
    </ActForm>
  )
}
