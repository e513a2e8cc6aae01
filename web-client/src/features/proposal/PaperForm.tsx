import { useForm } from '@mantine/form'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { sendFile } from '@/app/sendFile'
import { useAct } from '@/app/useAct'
import { useSending } from '@/app/useSending'
import { api, unwrap } from '@/contract/api'
import { Field, Select, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { type Sheet, sheetOf } from './papers'
import { PROPOSALS, type Proposal } from './queries'

/** A sheet of signatures: how many, when, by whom collected, and its scan. */
export function PaperForm({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { t } = useTranslation('proposal')
  const sending = useSending()
  const form = useForm<Sheet>({
    mode: 'controlled',
    initialValues: {
      signatures: '',
      collectedOn: '',
      collector: '',
      textVersion: String(proposal.textVersion),
      fileId: '',
    },
    validate: {
      signatures: value => (Number(value) >= 1 ? null : t('paper.needSignatures')),
      collectedOn: value => (value ? null : t('paper.needDay')),
      collector: value => (value.trim() ? null : t('paper.needCollector')),
      fileId: value => (value ? null : t('paper.needScan')),
    },
  })
  const act = useAct({
    send: (given: Sheet, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/paper-supports', {
          params: { path: { id: proposal.id }, header: { 'Idempotency-Key': key } },
          body: sheetOf(given),
        }),
      ),
    told: t('paper.told'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = [...(event.currentTarget.files ?? [])]
    form.setFieldValue('fileId', '')
    if (!file) return
    await sending.run(async (onProgress, signal) => {
      form.setFieldValue('fileId', (await sendFile(file, onProgress, signal)).id)
      form.clearFieldError('fileId')
    })
  }

  return (
    <ActForm form={form} act={act} submit={t('paper.send')}>
      <p className={record.quiet}>{t('paper.explain')}</p>
      <TextField
        type="number"
        min={1}
        max={10000}
        label={t('paper.signatures')}
        {...form.getInputProps('signatures')}
        name="signatures"
      />
      <TextField
        type="date"
        label={t('paper.collectedOn')}
        hint={t('paper.collectedOnHint')}
        {...form.getInputProps('collectedOn')}
        name="collectedOn"
      />
      <TextField
        label={t('paper.collector')}
        hint={t('paper.collectorHint')}
        maxLength={200}
        {...form.getInputProps('collector')}
        name="collector"
      />
      {proposal.textVersion > 1 && (
        <Select
          label={t('paper.textVersion')}
          {...form.getInputProps('textVersion')}
          name="textVersion"
          choices={Array.from({ length: proposal.textVersion }, (_, before) => {
            const version = String(proposal.textVersion - before)
            return { value: version, label: version }
          })}
        />
      )}
      <Field
        id="field-fileId"
        label={t('paper.scan')}
        hint={t('paper.scanHint')}
        error={sending.fault ?? form.errors.fileId}
      >
        {wiring => (
          <input
            type="file"
            accept=".pdf,image/jpeg,image/png,image/webp"
            disabled={sending.busy}
            onChange={choose}
            {...wiring}
          />
        )}
      </Field>
      {sending.busy && <progress value={sending.share} max={1} aria-label={t('paper.sending')} />}
    </ActForm>
  )
}
