import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useAct } from '@/app/useAct'
import { today } from '@/i18n/format'
import { Checkbox, Select, TextArea, TextField } from '@/ui'
import css from './common.module.css'
import { quarterOf, quartersBetween, quarterText } from './quarter'
import { FIGURES, type Recommendation, roundTable } from './queries'
import { EvidencePick } from './ReportEvidence'
import { EMPTY, ENDINGS, FIELDS, faultsOf, SHORTEST_REFUSAL, type Step, type StepValues, take } from './steps'

type StepFormProps = { action: Step; recommendation: Recommendation; onDone: () => void }

/** The form of one step. What is typed is kept in this browser until the step is taken. */
export function StepForm({ action, recommendation: one, onDone }: StepFormProps) {
  const { t } = useTranslation('resolution')
  const draft = `step.${action}.${one.id}`
  const now = quarterOf(today())
  const quarters = quartersBetween(one.acceptedAt ? quarterOf(one.acceptedAt) : now, now)
  const [values, setValues] = useState<StepValues>()
  const form = useForm<StepValues>({
    mode: 'uncontrolled',
    initialValues: {
      ...EMPTY,
      contact: one.contact ?? '',
      quarter: quarters.find(quarter => quarter === one.reportDue?.quarter) ?? '',
      ...draftOf<StepValues>(draft),
      // Some of it may have been rejected since: it is ticked anew.
      evidenceIds: [],
    },
    onValuesChange: setValues,
    validate: given =>
      Object.fromEntries(
        Object.entries(faultsOf(action, given)).map(([field, fault]) => [
          field,
          t(fault, { count: Math.max(0, SHORTEST_REFUSAL - given.reason.trim().length) }),
        ]),
      ),
  })
  useDraft(draft, values, values !== undefined)
  const act = useAct({
    send: (given: StepValues, key) => take(action, one.id, given, key),
    told: t(`step.told.${action}`),
    forget: FIGURES,
    onDone: () => {
      setValues(undefined)
      dropDraft(draft)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const has = (field: (typeof FIELDS)[Step][number]) => FIELDS[action].includes(field)
  const left = SHORTEST_REFUSAL - (values ?? form.getValues()).reason.trim().length
  const field = (path: string) => ({ ...form.getInputProps(path), name: path })

  return (
    <ActForm
      form={form}
      act={act}
      submit={t(`step.${action}`)}
      look={ENDINGS.includes(action) ? 'danger' : 'main'}
    >
      <p className={css.explain}>{t(`step.explain.${action}`)}</p>
      {has('contact') && (
        <TextField
          label={t('step.field.contact')}
          hint={t('step.hint.contact')}
          maxLength={300}
          {...field('contact')}
        />
      )}
      {has('dueOn') && <TextField type="date" label={t('step.field.dueOn')} {...field('dueOn')} />}
      {has('reviewQuarterly') && (
        <Checkbox
          label={t('step.field.reviewQuarterly')}
          {...form.getInputProps('reviewQuarterly', { type: 'checkbox' })}
          name="reviewQuarterly"
        />
      )}
      {has('milestone.title') && (
        <>
          <TextField
            label={t('step.field.milestone')}
            hint={t('step.hint.milestone')}
            maxLength={300}
            {...field('milestone.title')}
          />
          <TextField type="date" label={t('step.field.milestoneOn')} {...field('milestone.plannedOn')} />
        </>
      )}
      {has('addresseeId') && <NewAddressee one={one} {...field('addresseeId')} />}
      {has('protocol') && (
        <TextField
          label={t('step.field.protocol')}
          hint={t('step.hint.protocol')}
          maxLength={500}
          {...field('protocol')}
        />
      )}
      {has('quarter') && (
        <Select
          label={t('step.field.quarter')}
          choices={[
            { value: '', label: t('step.firstQuarter') },
            ...quarters.map(value => ({ value, label: quarterText(t, value) })),
          ]}
          {...field('quarter')}
        />
      )}
      {has('text') && (
        <TextArea
          label={t('step.field.text')}
          hint={t('step.hint.text')}
          rows={7}
          maxLength={10_000}
          {...field('text')}
        />
      )}
      {has('evidenceIds') && (
        <EvidencePick
          recommendation={one.id}
          value={(values ?? form.getValues()).evidenceIds}
          onChange={ids => form.setFieldValue('evidenceIds', ids)}
        />
      )}
      {has('milestoneId') && one.milestones.length > 0 && (
        <Select
          label={t('step.field.milestoneId')}
          choices={[
            { value: '', label: t('step.noMilestone') },
            ...one.milestones.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          {...field('milestoneId')}
        />
      )}
      {has('reason') && (
        <TextArea
          label={t('step.field.reason')}
          hint={
            action === 'decline'
              ? left > 0
                ? t('step.hint.refusal', { count: left })
                : t('step.hint.long')
              : t('step.hint.reason')
          }
          rows={action === 'decline' ? 8 : 5}
          maxLength={4000}
          {...field('reason')}
        />
      )}
    </ActForm>
  )
}

function NewAddressee({ one, ...field }: { one: Recommendation; name: string }) {
  const { t } = useTranslation('resolution')
  const others = useQuery(roundTable(one.roundTable.slug)).data?.addressees.filter(
    addressee => addressee.id !== one.addressee.id,
  )
  return (
    <Select
      label={t('step.field.addresseeId')}
      choices={[
        { value: '', label: t('step.choose') },
        ...(others ?? []).map(({ id, name }) => ({ value: id, label: name ?? t('everyone') })),
      ]}
      {...field}
    />
  )
}
