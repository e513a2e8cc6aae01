import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { RegimeFields } from '@/app/answer/RegimeFields'
import { BodyPick } from '@/app/BodyPick'
import { representedBy } from '@/app/bodies'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { FilesField } from '@/app/files/FilesField'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { PickOne, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import {
  begun,
  type DeedField,
  type DeedValues,
  hasField,
  lacking,
  REASONS,
  take,
  type Worded,
  whyKey,
} from './deeds'
import { PROPOSALS, type Proposal } from './queries'
import { openOnes } from './together'

type DeedFormProps = { action: Worded; proposal: Proposal; onDone: () => void }

/** The form of one step. What is typed is kept in this browser until the step is taken. */
export function DeedForm({ action, proposal, onDone }: DeedFormProps) {
  const { t } = useTranslation('proposal')
  const draft = `proposal.${action}.${proposal.id}`
  const [sent, setSent] = useState(false)
  const empty = begun(action, proposal.extensionRequest, proposal)
  const form = useForm<DeedValues>({
    mode: 'controlled',
    initialValues: { ...empty, ...draftOf<DeedValues>(draft) },
    validate: given =>
      Object.fromEntries(lacking(action, given).map(field => [field, t(`act.need.${field}`)])),
  })
  const dirty = !sent && JSON.stringify(form.values) !== JSON.stringify(empty)
  useDraft(draft, form.values, dirty)
  const act = useAct({
    send: (given: DeedValues, key) => take(action, proposal.id, given, key),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone: () => {
      setSent(true)
      dropDraft(draft)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const session = useSession()
  const own = useQuery(representedBy(session.state === 'signed-in' ? session.user.roles : [])).data ?? []
  const has = (field: DeedField) => hasField(action, field)
  const [typed, setTyped] = useState('')
  const others = (useQuery({ ...openOnes(typed), enabled: has('successorId') }).data?.items ?? []).filter(
    ({ id }) => id !== proposal.id,
  )
  const field = (name: DeedField) => ({ ...form.getInputProps(name), name })

  return (
    <ActForm form={form} act={act} submit={t(`act.${action}`)}>
      <p className={record.quiet}>{t(`act.explain.${action}`)}</p>
      {has('organizationId') && (
        <Select
          label={t('act.field.organizationId')}
          {...field('organizationId')}
          choices={[
            { value: '', label: t('act.choose') },
            ...own.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      )}
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
      {has('why') && (
        <Select
          label={t('act.field.why')}
          {...field('why')}
          choices={REASONS.map(why => ({ value: why, label: t(whyKey(why)) }))}
        />
      )}
      {has('days') && (
        <TextField type="number" min={1} max={30} label={t('act.field.days')} {...field('days')} />
      )}
      {has('text') && <TextArea label={t('act.field.text')} rows={6} maxLength={4000} {...field('text')} />}
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
          rows={4}
          maxLength={2000}
          {...field('words')}
        />
      )}
      {has('successorId') && (
        <PickOne
          label={t('act.field.successorId')}
          name="successorId"
          optional={t('form.optional')}
          error={form.errors.successorId}
          choices={others.map(({ id, title }) => ({ value: id, label: title }))}
          value={form.values.successorId}
          onChange={value => form.setFieldValue('successorId', value)}
          onSearch={setTyped}
        />
      )}
    </ActForm>
  )
}
