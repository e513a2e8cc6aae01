import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Skeleton } from '@/ui'
import { onSessionLost } from './session'

// Nobody needs the form until a session ends: it stays out of the first page.
const SignInForm = lazy(() => import('./SignInForm').then(module => ({ default: module.SignInForm })))

/** Requests that met the end of the session wait here together: one dialog, one sign-in, all of them go on. */
export function SignInDialog() {
  const { t } = useTranslation('app')
  const [waiting, setWaiting] = useState<((signedIn: boolean) => void)[]>([])

  useEffect(() => {
    onSessionLost(() => new Promise(resolve => setWaiting(all => [...all, resolve])))
    return () => onSessionLost(async () => false)
  }, [])

  function finish(signedIn: boolean) {
    for (const resolve of waiting) resolve(signedIn)
    setWaiting([])
  }

  return (
    <Dialog title={t('signIn.again')} open={waiting.length > 0} onClose={() => finish(false)}>
      <p style={{ marginBottom: 'var(--g3)' }}>{t('signIn.againLead')}</p>
      <Suspense fallback={<Skeleton height="14rem" />}>
        <SignInForm onDone={() => finish(true)} />
      </Suspense>
    </Dialog>
  )
}
