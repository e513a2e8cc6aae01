import { useMutation } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { byField, Problem } from '@/contract/problem'
import { Button, ErrorSummary, Skeleton, TextField } from '@/ui'
import { confirm, type Secret } from './queries'
import css from './security.module.css'

// Few people come here, and seldom: the picture's library is loaded with it.
const QrCode = lazy(() => import('./QrCode').then(module => ({ default: module.QrCode })))

type EnrolProps = { secret: Secret; onDone: (codes: string[]) => void; onCancel: () => void }

/** The secret as a picture and as letters, and the first code that shows that the app has it. */
export function Enrol({ secret, onDone, onCancel }: EnrolProps) {
  const { t } = useTranslation('security')
  const [code, setCode] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [empty, setEmpty] = useState(false)
  const send = useMutation({
    mutationFn: () => confirm(code.trim()),
    onSuccess: answer => onDone(answer.recoveryCodes),
    onError: () => setAttempt(count => count + 1),
  })
  const faults = send.error instanceof Problem ? byField(send.error.violations) : {}
  const error = empty ? t('enrol.empty') : faults.code

  function submit(event: FormEvent) {
    event.preventDefault()
    setEmpty(!code.trim())
    if (code.trim()) send.mutate()
    else setAttempt(count => count + 1)
  }

  return (
    <>
      <ol className={css.steps}>
        <li>{t('enrol.app')}</li>
        <li>
          <p>{t('enrol.scan')}</p>
          <div className={css.qr}>
            <Suspense fallback={<Skeleton height="220px" />}>
              <QrCode text={secret.uri} label={t('enrol.picture')} />
            </Suspense>
            <p>
              {t('enrol.type')}{' '}
              <code className={css.secret}>{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </div>
        </li>
        <li>{t('enrol.code')}</li>
      </ol>
      <form noValidate className={css.form} onSubmit={submit}>
        <ErrorSummary
          attempt={attempt}
          errors={error ? { code: error } : {}}
          message={send.isError && !faults.code && !empty ? reason(send.error) : undefined}
        />
        <TextField
          name="code"
          label={t('enrol.label')}
          hint={t('enrol.hint')}
          error={error}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
        />
        <p className={css.acts}>
          <Button type="submit" look="main" busy={send.isPending}>
            {t('enrol.confirm')}
          </Button>
          <Button onClick={onCancel}>{t('enrol.cancel')}</Button>
        </p>
      </form>
    </>
  )
}
