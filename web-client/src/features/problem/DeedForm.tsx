import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { RegimeFields } from '@/app/answer/RegimeFields'
import { BodyPick } from '@/app/BodyPick'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { FilesField } from '@/app/files/FilesField'
import { useAct } from '@/app/useAct'
import { Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { ProblemPick, SolutionPick } from './DeedPicks'
import { begun, type DeedValues, hasField, lacking, REASONS, take, type Worded } from './deeds'
import { type CityProblem, PROBLEMS } from './queries'

type DeedFormProps = { action: Worded; problem: CityProblem; onDone: () => void }

/** The form of one step. What is typed is kept in this browser until the step is taken. */
export function DeedForm({ action, problem, onDone }: DeedFormProps) {
  const { t } = useTranslation('problem')
  const draft = `problem.${action}.${problem.id}`
  const [sent, setSent] = useState(false)
  const empty = begun(action, problem.extensionRequest, problem)
  const form = useForm<DeedValues>({
    mode: 'controlled',
    initialValues: { ...empty, ...draftOf<DeedValues>(draft) },
    validate: given =>
      Object.fromEntries(lacking(action, given).map(field => [field, t(`act.need.${field}`)])),
  })
  const dirty = !sent && JSON.stringify(form.values) !== JSON.stringify(empty)
  useDraft(draft, form.values, dirty)
  const act = useAct({
    send: (given: DeedValues, key) => take(action, problem.id, given, key),
    told: t('act.done'),
    forget: [PROBLEMS],
    onDone: () => {
      setSent(true)
      dropDraft(draft)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const has = (field: keyof DeedValues) => hasField(action, field)
  const field = (name: keyof DeedValues) => ({ ...form.getInputProps(name), name })

  return (
    <ActForm form={form} act={act} submit={t(`act.${action}`)}>
      <p className={record.quiet}>{t(`act.explain.${action}`)}</p>
      {has('bodyId') && (
        <BodyPick
          label={t('act.field.bodyId')}
          name="bodyId"
          value={form.values.bodyId}
          error={form.errors.bodyId}
          onChange={value => form.setFieldValue('bodyId', value)}
        />
      )}
      {has('regime') && <RegimeFields form={form} />}
      {has('proposalIds') && (
        <SolutionPick
          problem={problem.id}
          value={form.values.proposalIds}
          error={form.errors.proposalIds}
          onChange={value => form.setFieldValue('proposalIds', value)}
        />
      )}
      {has('why') && (
        <Select
          label={t('act.field.why')}
          {...field('why')}
          choices={REASONS.map(why => ({ value: why, label: t(`why.${why}`) }))}
        />
      )}
      {has('duplicateOf') && (
        <ProblemPick
          name="duplicateOf"
          value={form.values.duplicateOf}
          error={form.errors.duplicateOf}
          except={problem.id}
          onChange={value => form.setFieldValue('duplicateOf', value)}
        />
      )}
      {has('until') && <TextField type="date" label={t('act.field.until')} {...field('until')} />}
      {has('days') && (
        <TextField type="number" min={1} max={30} label={t('act.field.days')} {...field('days')} />
      )}
      {has('text') && <TextArea label={t('act.field.text')} rows={8} maxLength={4000} {...field('text')} />}
      {has('files') && (
        <FilesField
          kind="proofs"
          name="files"
          files={form.values.files}
          errors={form.errors}
          onChange={change => form.setFieldValue('files', change)}
        />
      )}
      {has('url') && (
        <TextField
          type="url"
          label={t('act.field.url')}
          hint={t('act.hint.url')}
          optional={t('form.optional')}
          {...field('url')}
        />
      )}
      {has('information') && (
        <TextArea
          label={t('act.field.information')}
          hint={t('act.hint.information')}
          rows={6}
          maxLength={4000}
          {...field('information')}
        />
      )}
      {has('reason') && (
        <TextArea
          label={t('act.field.reason')}
          hint={t('act.hint.reason')}
          rows={4}
          maxLength={2000}
          {...field('reason')}
        />
      )}
      {has('words') && (
        <TextArea
          label={t('act.field.words')}
          optional={t('form.optional')}
          hint={t('act.hint.reason')}
          rows={4}
          maxLength={2000}
          {...field('words')}
        />
      )}
      {has('successorId') && (
        <ProblemPick
          name="successorId"
          optional={t('form.optional')}
          value={form.values.successorId}
          error={form.errors.successorId}
          except={problem.id}
          onChange={value => form.setFieldValue('successorId', value)}
        />
      )}
    </ActForm>
  )
}
