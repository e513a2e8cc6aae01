import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Button, LinkButton, Notice, Page } from '@/ui'
import css from './account.module.css'
import { confirmEmail, undo } from './queries'

const WORK = {
  confirm: confirmEmail,
  email: (token: string) => undo('email', token),
  deletion: (token: string) => undo('deletion', token),
}

type LinkPageProps = { what: keyof typeof WORK; token: string | undefined }

/**
 * Where the link of a letter leads. It does nothing by itself: programs that look into letters open links too, so the
 * person presses.
 */
export function LinkPage({ what, token }: LinkPageProps) {
  const { t } = useTranslation('account')
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function run() {
    setBusy(true)
    setFailure(undefined)
    try {
      await WORK[what](token ?? '')
      setDone(true)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page title={t(`link.${what}.title`)} lead={done ? undefined : t(`link.${what}.lead`)}>
      {done ? (
        <>
          <Notice tone="good" live title={t(`link.${what}.done`)} />
          <p>
            <LinkButton look="main" href="/sign-in">
              {t('signIn')}
            </LinkButton>
          </p>
        </>
      ) : (
        <div className={css.form}>
          {failure !== undefined && <Notice tone="call" live title={reason(failure)} />}
          {!token && <Notice tone="call" title={t('link.broken')} />}
          {token && (
            <Button look="main" busy={busy} onClick={run}>
              {t(`link.${what}.submit`)}
            </Button>
          )}
        </div>
      )}
    </Page>
  )
}
