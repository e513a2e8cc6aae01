import { useForm } from '@mantine/form'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Button, Skeleton, TextField } from '@/ui'
import { confirm, type Secret } from './queries'
import css from './security.module.css'

// Few people come here, and seldom: the picture's library is loaded with it.
const QrCode = lazy(() => import('./QrCode').then(module => ({ default: module.QrCode })))

type EnrolProps = { secret: Secret; onDone: (codes: string[]) => void; onCancel: () => void }

/** The secret as a picture and as letters, and the first code that shows that the app has it. */
export function Enrol({ secret, onDone, onCancel }: EnrolProps) {
  const { t } = useTranslation('security')
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: value => (value.trim() ? null : t('enrol.empty')) },
  })
  const act = useAct({
    send: ({ code }: { code: string }) => confirm(code.trim()),
    onDone: answer => onDone(answer.recoveryCodes),
    onFaults: form.setErrors,
  })

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
      <ActForm
        form={form}
        act={act}
        submit={t('enrol.confirm')}
        aside={<Button onClick={onCancel}>{t('enrol.cancel')}</Button>}
      >
        <TextField
          name="code"
          label={t('enrol.label')}
          hint={t('enrol.hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          {...form.getInputProps('code')}
        />
      </ActForm>
    </>
  )
}
