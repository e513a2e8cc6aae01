import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { PickOne, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { PROPOSALS, type Proposal } from './queries'
import { openOnes } from './together'

type MergeFormProps = { proposal: Proposal; onDone: () => void }
type Values = { survivorId: string | null; reason: string }

/** In which proposal this one shall go on: the authors of both are asked. */
export function MergeForm({ proposal, onDone }: MergeFormProps) {
  const { t } = useTranslation('proposal')
  const [typed, setTyped] = useState('')
  const found = (useQuery(openOnes(typed)).data?.items ?? []).filter(({ id }) => id !== proposal.id)
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { survivorId: null, reason: '' },
    validate: {
      survivorId: value => (value ? null : t('merge.needOne')),
      reason: value => (value.trim() ? null : t('merge.needReason')),
    },
  })
  const act = useAct({
    send: ({ survivorId, reason }: Values, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/merges', {
          params: { path: { id: proposal.id }, header: { 'Idempotency-Key': key } },
          body: { survivorId: survivorId ?? '', reason: reason.trim() },
        }),
      ),
    told: t('merge.told'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('merge.send')}>
      <p className={record.quiet}>{t('merge.explain')}</p>
      <PickOne
        label={t('merge.survivor')}
        name="survivorId"
        error={form.errors.survivorId}
        choices={found.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.values.survivorId}
        onChange={value => form.setFieldValue('survivorId', value)}
        onSearch={setTyped}
      />
      <TextArea
        label={t('act.field.reason')}
        hint={t('merge.reasonHint')}
        name="reason"
        rows={4}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </ActForm>
  )
}
