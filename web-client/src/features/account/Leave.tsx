import { useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '@/app/PasswordField'
import { reason } from '@/app/reason'
import { signOut } from '@/app/session'
import { Button, Dialog, ErrorSummary, Notice, toast } from '@/ui'
import css from './account.module.css'
import { deleteAccount, takeArchive } from './queries'
import { useSending } from './sending'

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
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: value => (value ? null : t('need.present')) },
  })
  const sending = useSending(form, async ({ password }) => {
    await deleteAccount(password)
    await signOut()
    toast(t('leave.done'))
    await router.navigate({ to: '/' })
  })
  return (
    <form noValidate className={css.form} onSubmit={sending.onSubmit}>
      <p>{t('leave.what')}</p>
      <ErrorSummary errors={form.errors} message={sending.message} attempt={sending.attempt} />
      <PasswordField
        label={t('field.present')}
        id="field-farewell"
        autoComplete="current-password"
        maxLength={128}
        {...form.getInputProps('password')}
        name="password"
      />
      <Button type="submit" look="danger" busy={sending.busy}>
        {t('leave.delete')}
      </Button>
    </form>
  )
}
