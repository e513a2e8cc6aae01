import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { Checkbox, Select, TextField } from '@/ui'
import css from './common.module.css'
import { EarlierPick } from './EarlierPick'
import { type EvidenceKind, KINDS } from './proof'
import { FIGURES, type Recommendation } from './queries'

type Values = {
  kind: Recommendation['kind']
  dueOn: string
  reviewQuarterly: boolean
  responsible: string
  contact: string
  expectedEvidence: EvidenceKind[]
  carriedFrom: string
}

const valuesOf = (one: Recommendation): Values => ({
  kind: one.kind,
  dueOn: one.dueOn ?? '',
  reviewQuarterly: one.reviewQuarterly,
  responsible: one.responsible ?? '',
  contact: one.contact ?? '',
  expectedEvidence: one.expectedEvidence,
  carriedFrom: one.carriedFrom?.id ?? '',
})

/** Only what differs is sent: what others changed meanwhile in other fields stays theirs. */
export function changesOf(base: Values, now: Values): Schemas['RecommendationPatch'] {
  const given = {
    ...now,
    dueOn: now.dueOn || null,
    responsible: now.responsible.trim() || null,
    contact: now.contact.trim() || null,
    carriedFrom: now.carriedFrom || null,
  }
  const before = {
    ...base,
    dueOn: base.dueOn || null,
    responsible: base.responsible || null,
    contact: base.contact || null,
    carriedFrom: base.carriedFrom || null,
  }
  const fields = (Object.keys(given) as (keyof Values)[]).filter(
    field => JSON.stringify(given[field]) !== JSON.stringify(before[field]),
  )
  return Object.fromEntries(fields.map(field => [field, given[field]]))
}

/** What the staff may change of a recommendation; its words are the resolution's. */
export function ChangeForm({
  recommendation: one,
  onDone,
}: {
  recommendation: Recommendation
  onDone: () => void
}) {
  const { t } = useTranslation('resolution')
  const [base] = useState(() => valuesOf(one))
  const form = useForm<Values>({ initialValues: base })
  const act = useAct({
    send: (given: Values) =>
      unwrap(
        api.PATCH('/api/v1/recommendations/{id}', {
          params: { path: { id: one.id }, header: { 'If-Match': `"${one.version}"` } },
          body: changesOf(base, given),
        }),
      ),
    told: t('change.told'),
    forget: FIGURES,
    onDone,
    onFaults: form.setErrors,
  })
  const field = (name: keyof Values) => ({ ...form.getInputProps(name), name })
  const expected = form.values.expectedEvidence
  return (
    <ActForm form={form} act={act} submit={t('change.save')}>
      <p className={css.explain}>{t('change.explain')}</p>
      <Select
        label={t('fact.kind')}
        hint={t(`change.kind.${form.values.kind}`)}
        choices={(['one_off', 'standing'] as const).map(value => ({ value, label: t(`kind.${value}`) }))}
        {...field('kind')}
      />
      <TextField
        type="date"
        label={t('step.field.dueOn')}
        optional={t('evidence.optional')}
        {...field('dueOn')}
      />
      <Checkbox
        label={t('step.field.reviewQuarterly')}
        {...form.getInputProps('reviewQuarterly', { type: 'checkbox' })}
        name="reviewQuarterly"
      />
      <TextField
        label={t('fact.responsible')}
        optional={t('evidence.optional')}
        maxLength={500}
        {...field('responsible')}
      />
      <TextField
        label={t('step.field.contact')}
        hint={t('step.hint.contact')}
        optional={t('evidence.optional')}
        maxLength={300}
        {...field('contact')}
      />
      <EarlierPick
        value={form.values.carriedFrom}
        error={form.errors.carriedFrom}
        known={one.carriedFrom}
        not={one.roundTable.id}
        onChange={value => form.setFieldValue('carriedFrom', value)}
      />
      <fieldset className={css.set} id="field-expectedEvidence" tabIndex={-1}>
        <legend>{t('fact.expected')}</legend>
        <p className={css.explain}>{t('change.expected')}</p>
        {form.errors.expectedEvidence && <p className={css.late}>{form.errors.expectedEvidence}</p>}
        {KINDS.map(kind => (
          <Checkbox
            key={kind}
            label={t(`evidence.kind.${kind}`)}
            checked={expected.includes(kind)}
            onChange={event =>
              form.setFieldValue(
                'expectedEvidence',
                event.currentTarget.checked ? [...expected, kind] : expected.filter(other => other !== kind),
              )
            }
          />
        ))}
      </fieldset>{' '}
    </ActForm>
  )
}
