import { type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { Anchor, Button, ErrorSummary, Notice } from '@/ui'
import { FieldsOfContacts } from './FieldsOfContacts'
import { FieldsOfLaw } from './FieldsOfLaw'
import { FieldsOfPurpose } from './FieldsOfPurpose'
import css from './manage.module.css'
import { errorsOf, placeOf, type Values } from './values'

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
  onDone,
}: OrganizationFormProps<Done>) {
  const { t } = useTranslation('organization')
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const [twin, setTwin] = useState<Duplicate>()
  const [done, setDone] = useState<{ value: Done }>()
  // Controlled, unlike the small forms: the draft and the list of personal contacts follow each letter.
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      shortName: value => (value.trim() ? null : t('form.needShortName')),
      location: value => (value.trim() === '' || placeOf(value) ? null : t('form.wrongPlace')),
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
    setAttempt(count => count + 1)
  }

  async function send(values: Values) {
    setBusy(true)
    setMessage(undefined)
    setTwin(undefined)
    try {
      setDone({ value: await onSend(values) })
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      noValidate
      className={css.form}
      onSubmit={form.onSubmit(send, () => {
        setMessage(undefined)
        setAttempt(count => count + 1)
      })}
    >
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
      <div className={css.send}>
        <Button type="submit" look="main" busy={busy}>
          {action}
        </Button>
        <p className={css.quiet}>{t('form.kept')}</p>
      </div>
      <LeaveGuard dirty={dirty} />
    </form>
  )
}
