import { type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/app/drafts'
import { FilesField } from '@/app/files/FilesField'
import { wordless } from '@/app/files/values'
import { LeaveGuard } from '@/app/LeaveGuard'
import { isOutline, middleOf, pointsOf } from '@/app/map/area'
import { pointOf } from '@/app/point'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { Button, ErrorSummary } from '@/ui'
import record from '@/ui/record.module.css'
import { FieldsOfOrder } from './FieldsOfOrder'
import { FieldsOfPlace } from './FieldsOfPlace'
import { FieldsOfWords } from './FieldsOfWords'
import type { CityProblem } from './queries'
import { Similar } from './Similar'
import { errorsOf, type Values } from './values'

export type ProblemFormType = UseFormReturnType<Values>

type ProblemFormProps = {
  /** What the form starts with. */
  initial: Values
  /** Against what «changed» is measured. */
  base: Values
  draftKey: string
  territory?: { id: string; name: string } | null
  /** Sends it, as a draft or to the moderators. */
  onSend: (values: Values, submit: boolean) => Promise<CityProblem>
  onDone: (made: CityProblem) => void
}

/** The form of a problem, for a new one and for a draft. What is typed is kept in this browser until it is sent. */
export function ProblemForm({ initial, base, draftKey, territory, onSend, onDone }: ProblemFormProps) {
  const { t } = useTranslation(['problem', 'files'])
  const [busy, setBusy] = useState<'draft' | 'submit'>()
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const [done, setDone] = useState<CityProblem>()
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: initial,
    validate: given => ({
      ...(given.title.trim() ? {} : { title: t('form.needTitle') }),
      ...(given.body.trim() ? {} : { body: t('form.needBody') }),
      ...(given.location.trim() === '' || pointOf(given.location) ? {} : { location: t('form.wrongPlace') }),
      ...(isOutline(given.area) ? {} : { area: t('form.wrongArea') }),
      ...wordless('photos', 'alt', given.photos, t('files:needWords')),
    }),
  })
  const dirty = done === undefined && JSON.stringify(form.values) !== JSON.stringify(base)
  useDraft(draftKey, { values: form.values }, dirty)

  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (done) onDone(done)
  }, [done, onDone])

  async function send(values: Values, submit: boolean) {
    setBusy(submit ? 'submit' : 'draft')
    setMessage(undefined)
    try {
      setDone(await onSend(values, submit))
    } catch (error) {
      if (error instanceof Problem && error.violations.length > 0) form.setErrors(errorsOf(error.violations))
      else setMessage(reason(error))
      setAttempt(count => count + 1)
    } finally {
      setBusy(undefined)
    }
  }
  const refuse = () => {
    setMessage(undefined)
    setAttempt(count => count + 1)
  }

  return (
    <div className={record.columns}>
      <form noValidate className={record.form} onSubmit={form.onSubmit(values => send(values, true), refuse)}>
        <ErrorSummary errors={form.errors} message={message} attempt={attempt} />
        <FieldsOfWords form={form} />
        <FieldsOfPlace form={form} known={territory} />
        <FilesField
          kind="photos"
          name="photos"
          files={form.values.photos}
          errors={form.errors}
          onChange={change => form.setFieldValue('photos', change)}
        />
        {form.values.kind === 'social_order' && <FieldsOfOrder form={form} />}
        <p className={record.acts}>
          <Button type="submit" look="main" busy={busy === 'submit'}>
            {t('form.submit')}
          </Button>
          <Button
            busy={busy === 'draft'}
            onClick={() => form.onSubmit(values => send(values, false), refuse)()}
          >
            {t('form.saveDraft')}
          </Button>
        </p>
        <p className={record.quiet}>{t('form.kept')}</p>
        <LeaveGuard dirty={dirty} />
      </form>
      <Similar
        title={form.values.title}
        place={pointOf(form.values.location) ?? middleOf(pointsOf(form.values.area))}
      />
    </div>
  )
}
