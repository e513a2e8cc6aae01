import { type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { pointOf } from '@/app/point'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { Anchor, Button, ErrorSummary, Notice } from '@/ui'
import { FieldsOfContacts } from './FieldsOfContacts'
import { FieldsOfHours } from './FieldsOfHours'
import { FieldsOfLaw } from './FieldsOfLaw'
import { FieldsOfPurpose } from './FieldsOfPurpose'
import { DAYS, intervalsOf } from './hours'
import css from './manage.module.css'
import { Preview } from './Preview'
import type { Organization } from './queries'
import { errorsOf, type Values } from './values'

export type OrganizationFormType = UseFormReturnType<Values>

/** Another organization already has the number that was typed. */
export class Duplicate extends Error {
  readonly slug: string
  readonly shortName: string
  constructor({ slug, shortName }: { slug: string; shortName: string }) {
    super(shortName)
    this.slug = slug
    this.shortName = shortName
  }
}

type OrganizationFormProps<Done> = {
  /** What the form starts with. */
  initial: Values
  /** Against what «changed» is measured, when it starts with a draft. */
  base: Values
  draftKey: string
  /** What stands beside the values in the draft. */
  draft: object
  territory?: { id: string; name: string } | null
  action: string
  onSend: (values: Values) => Promise<Done>
  /** How the public page would look; a new organization has none yet. */
  preview?: (values: Values) => Promise<Organization>
  /** After a success, when nothing is unsent any more. */
  onDone: (done: Done) => void
}

/** The form of an organization, for a new one and for a known one. Its values are kept as a draft until sent. */
export function OrganizationForm<Done>({
  initial,
  base,
  draftKey,
  draft,
  territory,
  action,
  onSend,
  preview,
  onDone,
}: OrganizationFormProps<Done>) {
  const { t } = useTranslation('organization')
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const [twin, setTwin] = useState<Duplicate>()
  const [seen, setSeen] = useState<Organization>()
  const [done, setDone] = useState<{ value: Done }>()
  // Controlled, unlike the small forms: the draft and the list of personal contacts follow each letter.
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      shortName: value => (value.trim() ? null : t('form.needShortName')),
      location: value => (value.trim() === '' || pointOf(value) ? null : t('form.wrongPlace')),
      openingHours: Object.fromEntries(
        DAYS.map(day => [
          day,
          (line: string) =>
            intervalsOf(day, line) ? null : t('form.wrongHours', { day: t(`hours.day.${day}`) }),
        ]),
      ),
    },
  })
  const dirty = done === undefined && JSON.stringify(form.values) !== JSON.stringify(base)
  useDraft(draftKey, { ...draft, values: form.values }, dirty)

  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (done) onDone(done.value)
  }, [done, onDone])

  function refuse(error: unknown) {
    if (error instanceof Duplicate) {
      form.setErrors({ ogrn: t('form.duplicate') })
      setTwin(error)
    } else if (error instanceof Problem && error.violations.length > 0)
      form.setErrors(errorsOf(error.violations))
    else setMessage(reason(error))
    setSeen(undefined)
    setAttempt(count => count + 1)
  }

  async function attemptTo(work: () => Promise<void>) {
    setBusy(true)
    setMessage(undefined)
    setTwin(undefined)
    try {
      await work()
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }

  const send = (values: Values) => attemptTo(async () => setDone({ value: await onSend(values) }))
  const faulty = () => {
    setMessage(undefined)
    setAttempt(count => count + 1)
  }
  const submit = form.onSubmit(send, faulty)
  const show = form.onSubmit(
    values => attemptTo(async () => setSeen(preview && (await preview(values)))),
    faulty,
  )

  const fields = (
    <form noValidate className={css.form} hidden={seen !== undefined} onSubmit={submit}>
      <ErrorSummary errors={form.errors} message={message} attempt={attempt} />
      {twin && (
        <Notice tone="call">
          <p>
            {t('form.twin')} <Anchor href={`/organizations/${twin.slug}`}>{twin.shortName}</Anchor>
          </p>
        </Notice>
      )}
      <FieldsOfPurpose form={form} />
      <FieldsOfLaw form={form} />
      <FieldsOfContacts form={form} known={territory} />
      <FieldsOfHours form={form} />
      <div className={css.send}>
        <Button type="submit" look="main" busy={busy}>
          {action}
        </Button>
        {preview && (
          <Button busy={busy} onClick={() => show()}>
            {t('preview.show')}
          </Button>
        )}
        <p className={css.quiet}>{t('form.kept')}</p>
      </div>
      <LeaveGuard dirty={dirty} />
    </form>
  )
  return (
    <>
      {seen && (
        <Preview
          organization={seen}
          busy={busy}
          action={action}
          onSave={() => submit()}
          onBack={() => setSeen(undefined)}
        />
      )}
      {fields}
    </>
  )
}
