import { type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropDraft, useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { PlaceFields } from '@/app/map/PlaceFields'
import { pointOf } from '@/app/point'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { Button, ErrorSummary } from '@/ui'
import record from '@/ui/record.module.css'
import { FieldsOfLinks } from './FieldsOfLinks'
import { FieldsOfWords } from './FieldsOfWords'
import { LastSave, OthersWriting } from './JointNotes'
import type { DraftField } from './joint'
import type { Proposal } from './queries'
import { Similar } from './Similar'
import { useJointDraft } from './useJointDraft'
import { errorsOf, type Values } from './values'

export type ProposalFormType = UseFormReturnType<Values>

type ProposalFormProps = {
  /** What the form starts with. */
  initial: Values
  /** Against what «changed» is measured. */
  base: Values
  draftKey: string
  /** The proposal as it is: names of what the form points at. */
  known?: Proposal
  /** Fields that others have changed since this browser kept its own words for them. */
  both?: DraftField[]
  /** Its version, for the first save of a draft that others may write, too. */
  etag?: string
  /** People support it already: only its words change. */
  wordsOnly?: boolean
  /** Sends it, as a draft or to the moderators, on top of that version. */
  onSend: (values: Values, submit: boolean, etag?: string) => Promise<Proposal>
  onDone: (made: Proposal) => void
}

/** The form of a proposal. What is typed is kept in this browser until it is sent. */
export function ProposalForm({
  initial,
  base,
  draftKey,
  known,
  both = [],
  etag,
  wordsOnly = false,
  onSend,
  onDone,
}: ProposalFormProps) {
  const { t } = useTranslation('proposal')
  const [busy, setBusy] = useState<'draft' | 'submit'>()
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const [done, setDone] = useState<Proposal>()
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      title: value => (value.trim() ? null : t('form.needTitle')),
      body: value => (value.trim() ? null : t('form.needBody')),
      location: value => (value.trim() === '' || pointOf(value) ? null : t('form.wrongPlace')),
    },
  })
  const drafting = known !== undefined && !wordsOnly
  const joint = useJointDraft(form, { known, etag, base, both, joint: drafting })
  const maySubmit = wordsOnly || !known || known.actions.includes('submit')
  const differs = drafting ? joint.unsaved : JSON.stringify(form.values) !== JSON.stringify(base)
  const dirty = done === undefined && differs
  useDraft(draftKey, { values: form.values, base: joint.base }, dirty)
  useEffect(() => {
    if (known && !dirty) dropDraft(draftKey)
  }, [known, dirty, draftKey])

  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (done) onDone(done)
  }, [done, onDone])

  async function send(values: Values, submit: boolean) {
    setBusy(submit ? 'submit' : 'draft')
    setMessage(undefined)
    try {
      if (!(await joint.save())) return
      setDone(await onSend(values, submit, joint.etag()))
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
      <form
        noValidate
        className={record.form}
        onSubmit={form.onSubmit(values => send(values, maySubmit), refuse)}
        {...joint.wiring}
      >
        <ErrorSummary errors={form.errors} message={message} attempt={attempt} />
        <OthersWriting others={joint.others} />
        <FieldsOfWords form={form} wordsOnly={wordsOnly} isTaken={joint.isTaken} />
        {!wordsOnly && (
          <>
            <fieldset className={record.part} disabled={joint.isTaken('place')}>
              <legend>{t('form.place')}</legend>
              <PlaceFields
                values={form.values}
                errors={form.errors}
                known={known?.territory}
                onChange={(field, value) => form.setFieldValue(field, value as never)}
              />
            </fieldset>
            <FieldsOfLinks form={form} known={known} isTaken={joint.isTaken('links')} />
          </>
        )}
        <p className={record.acts}>
          <Button type="submit" look="main" busy={busy === 'submit'}>
            {t(wordsOnly ? 'form.publish' : maySubmit ? 'form.submit' : 'form.saveDraft')}
          </Button>
          {!wordsOnly && maySubmit && (
            <Button
              busy={busy === 'draft'}
              onClick={() => form.onSubmit(values => send(values, false), refuse)()}
            >
              {t('form.saveDraft')}
            </Button>
          )}
        </p>
        {drafting ? (
          <LastSave saving={joint.saving} onTakeSaved={joint.takeSaved} />
        ) : (
          <p className={record.quiet}>{t('form.kept')}</p>
        )}
        <LeaveGuard dirty={dirty} />
      </form>
      {!wordsOnly && <Similar title={form.values.title} place={pointOf(form.values.location)} />}
    </div>
  )
}
