import { type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { reason } from '@/app/reason'
import { amountOf, numberOf } from '@/app/typed'
import { byField, Problem } from '@/contract/problem'
import { Button, ErrorSummary } from '@/ui'
import record from '@/ui/record.module.css'
import { FieldsOfFiles } from './FieldsOfFiles'
import { FieldsOfLinks } from './FieldsOfLinks'
import { FieldsOfPassport } from './FieldsOfPassport'
import { FieldsOfWords } from './FieldsOfWords'
import type { Story } from './queries'
import { errorsOf, type Values } from './values'

export type StoryFormType = UseFormReturnType<Values>

type StoryFormProps = {
  /** What the form starts with. */
  initial: Values
  /** Against what «changed» is measured. */
  base: Values
  draftKey: string
  known?: Story
  /** Sends it, as a draft or to the moderators. */
  onSend: (values: Values, submit: boolean) => Promise<Story>
  onDone: (made: Story) => void
}

/** The form of a story, for a new one and for a draft. What is typed is kept in this browser until it is sent. */
export function StoryForm({ initial, base, draftKey, known, onSend, onDone }: StoryFormProps) {
  const { t } = useTranslation('story')
  const [busy, setBusy] = useState<'draft' | 'submit'>()
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const [done, setDone] = useState<Story>()
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      organizationId: needed,
      title: needed,
      summary: needed,
      body: needed,
      cost: (value, { hasPassport }) =>
        !hasPassport || value.trim() === '' || amountOf(value) ? null : t('form.wrongCost'),
      figures: (figures, { hasPassport }) =>
        !hasPassport || figures.every(isGood) ? null : t('form.wrongFigure'),
      pictures: files => (files.every(({ words }) => words.trim()) ? null : t('form.needAlt')),
      documents: files => (files.every(({ words }) => words.trim()) ? null : t('form.needFileTitle')),
    },
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
      if (error instanceof Problem && error.violations.length > 0)
        form.setErrors(errorsOf(byField(error.violations)))
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
    <form noValidate className={record.form} onSubmit={form.onSubmit(values => send(values, true), refuse)}>
      <ErrorSummary errors={form.errors} message={message} attempt={attempt} />
      <FieldsOfWords form={form} />
      <FieldsOfLinks form={form} known={known} />
      <FieldsOfFiles form={form} />
      <FieldsOfPassport form={form} />
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
  )
}

/** An empty figure is no figure; a begun one has a name, a unit and a number. */
function isGood(figure: Values['figures'][number]): boolean {
  if (Object.values(figure).every(text => text.trim() === '')) return true
  const before = figure.before.trim() === '' || numberOf(figure.before) !== undefined
  return (
    before && figure.name.trim() !== '' && figure.unit.trim() !== '' && numberOf(figure.value) !== undefined
  )
}
