import { useForm } from '@mantine/form'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { FilesField } from '@/app/files/FilesField'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Select, TextArea, TextField } from '@/ui'
import css from './common.module.css'
import { OrganizationPick } from './OrganizationPick'
import { type EvidenceKind, NO_PROOF, needs, type ProofValues, proofFaults, proofOf, takes } from './proof'
import { indicatorTitles, organizationById, type Recommendation } from './queries'

/** What was typed before, unless it is of a kind that the person may no longer offer. */
const begun = (kinds: readonly EvidenceKind[], kept: ProofValues | undefined): ProofValues => ({
  ...NO_PROOF,
  kind: kinds[0] ?? NO_PROOF.kind,
  ...(kept && kinds.includes(kept.kind) ? kept : {}),
})

type EvidenceFormProps = {
  recommendation: Recommendation
  /** Kinds that the person may offer, at least one. */
  kinds: readonly EvidenceKind[]
  /** Organizations in whose name the person may testify. */
  sides: readonly string[]
  onDone: () => void
}

/** Offers a proof; another person decides on it. What is typed is kept until it is sent. */
export function EvidenceForm({ recommendation: one, kinds, sides, onDone }: EvidenceFormProps) {
  const { t } = useTranslation('resolution')
  const draft = `evidence.${one.id}`
  const [dirty, setDirty] = useState(false)
  const form = useForm<ProofValues>({
    initialValues: begun(kinds, draftOf<ProofValues>(draft)),
    onValuesChange: () => setDirty(true),
    validate: given =>
      Object.fromEntries(Object.entries(proofFaults(given)).map(([field, fault]) => [field, t(fault)])),
  })
  const { kind } = form.values
  useDraft(draft, form.values, dirty)
  const act = useAct({
    send: (given: ProofValues, key) =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/evidence', {
          params: { path: { id: one.id }, header: key ? { 'Idempotency-Key': key } : {} },
          body: proofOf(given),
        }),
      ),
    told: t('evidence.offered'),
    forget: [['recommendation', one.id]],
    onDone: () => {
      setDirty(false)
      dropDraft(draft)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const field = (name: keyof ProofValues) => ({
    ...form.getInputProps(name),
    name,
    optional: needs(kind, name as 'url') ? undefined : t('evidence.optional'),
  })

  return (
    <ActForm form={form} act={act} submit={t('evidence.offer')}>
      <p className={css.explain}>{t('evidence.who')}</p>
      <Select
        label={t('evidence.field.kind')}
        hint={t(`evidence.explain.${kind}`)}
        choices={kinds.map(value => ({ value, label: t(`evidence.kind.${value}`) }))}
        {...form.getInputProps('kind')}
        name="kind"
      />
      {takes(kind, 'targetId') && (
        <OrganizationPick
          name="targetId"
          label={t('evidence.field.organization')}
          value={form.values.targetId}
          error={form.errors.targetId}
          onChange={value => form.setFieldValue('targetId', value)}
        />
      )}
      {kind === 'object' && (
        <Select
          label={t('evidence.field.predicate')}
          choices={[
            { value: '', label: t('step.choose') },
            { value: 'published', label: t('evidence.predicate.published') },
            { value: 'verified', label: t('evidence.predicate.verified') },
          ]}
          {...field('predicate')}
        />
      )}
      {kind === 'indicator' && <Indicator one={one} {...field('predicate')} />}
      {takes(kind, 'title') && (
        <TextField label={t('evidence.field.title')} maxLength={300} {...field('title')} />
      )}
      {takes(kind, 'documentNumber') && (
        <>
          <TextField label={t('evidence.field.number')} maxLength={60} {...field('documentNumber')} />
          <TextField type="date" label={t('evidence.field.on')} {...field('documentOn')} />
          <TextField label={t('evidence.field.body')} maxLength={300} {...field('documentBody')} />
          <FilesField
            kind="document"
            name="files"
            files={form.values.files}
            errors={form.errors}
            onChange={change => form.setFieldValue('files', change)}
          />
        </>
      )}
      {takes(kind, 'onBehalfOf') && <Side ids={sides} {...field('onBehalfOf')} />}
      {takes(kind, 'url') && (
        <TextField
          type="url"
          inputMode="url"
          label={t('evidence.field.url')}
          hint={t('evidence.urlHint')}
          maxLength={2000}
          {...field('url')}
        />
      )}
      {takes(kind, 'note') && (
        <TextArea label={t('evidence.field.note')} maxLength={4000} rows={4} {...field('note')} />
      )}
    </ActForm>
  )
}

/** One of the organizations that the person acts for. */
function Side({ ids, ...field }: { ids: readonly string[]; name: string }) {
  const { t } = useTranslation('resolution')
  const named = useQueries({ queries: ids.map(organizationById) })
  return (
    <Select
      label={t('evidence.field.onBehalfOf')}
      choices={[
        { value: '', label: t('step.choose') },
        ...ids.map((id, place) => ({ value: id, label: named[place]?.data?.shortName ?? id })),
      ]}
      {...field}
    />
  )
}

function Indicator({ one, ...field }: { one: Recommendation; name: string }) {
  const { t } = useTranslation('resolution')
  const titles = useQuery(indicatorTitles).data
  return (
    <Select
      label={t('evidence.field.indicator')}
      choices={[
        { value: '', label: t('step.choose') },
        ...one.targets.map(({ indicator }) => ({
          value: indicator,
          label: titles?.get(indicator)?.title ?? indicator,
        })),
      ]}
      {...field}
    />
  )
}
