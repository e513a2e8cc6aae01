import { useForm } from '@mantine/form'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { itemsOf } from '@/app/infinite'
import { sendFile } from '@/app/sendFile'
import { useAct } from '@/app/useAct'
import { useSending } from '@/app/useSending'
import { api, unwrap } from '@/contract/api'
import { Field, PickMany, Select, TextArea, TextField } from '@/ui'
import { PLATFORMS, type Platform, seats, topics } from './queries'

type Values = {
  heldOn: string
  topicId: string
  presentIds: string[]
  others: string
  decisions: string
  fileId: string
}

/** Minutes of a meeting; the file may be added. */
export function MinutesForm({ platform, onDone }: { platform: Platform; onDone: () => void }) {
  const { t } = useTranslation('platform')
  const sending = useSending()
  const there = itemsOf(useInfiniteQuery(seats(platform.id)).data).filter(
    ({ status }) => status === 'sitting',
  )
  const about = itemsOf(useInfiniteQuery(topics(platform.id)).data)
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { heldOn: '', topicId: '', presentIds: [], others: '', decisions: '', fileId: '' },
    validate: {
      heldOn: value => (value ? null : t('form.needed')),
      presentIds: value => (value.length > 0 ? null : t('minutes.needed')),
      decisions: value => (value.trim() ? null : t('form.needed')),
    },
  })
  const act = useAct({
    send: (values: Values, key) =>
      unwrap(
        api.POST('/api/v1/platforms/{id}/minutes', {
          params: { path: { id: platform.id }, header: { 'Idempotency-Key': key } },
          body: {
            heldOn: values.heldOn,
            topicId: values.topicId || null,
            presentIds: values.presentIds,
            others: values.others.trim() || null,
            decisions: values.decisions.trim(),
            fileId: values.fileId || null,
          },
        }),
      ),
    told: t('minutes.told'),
    forget: [PLATFORMS],
    onDone,
    onFaults: form.setErrors,
  })

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = [...(event.currentTarget.files ?? [])]
    if (!file) return form.setFieldValue('fileId', '')
    await sending.run(async (onProgress, signal) => {
      const sent = await sendFile(file, onProgress, signal)
      form.setFieldValue('fileId', sent.id)
      form.clearFieldError('fileId')
    })
  }

  return (
    <ActForm form={form} act={act} submit={t('minutes.record')}>
      <TextField label={t('minutes.heldOn')} type="date" {...form.getInputProps('heldOn')} name="heldOn" />
      <PickMany
        label={t('minutes.present')}
        name="presentIds"
        error={form.errors.presentIds}
        choices={there.map(({ organizationId, organization }) => ({
          value: organizationId,
          label: organization?.shortName ?? t('someone'),
        }))}
        value={form.values.presentIds}
        onChange={value => form.setFieldValue('presentIds', value)}
      />
      <TextField
        label={t('minutes.others')}
        optional={t('form.optional')}
        maxLength={500}
        {...form.getInputProps('others')}
        name="others"
      />
      {about.length > 0 && (
        <Select
          label={t('minutes.topic')}
          {...form.getInputProps('topicId')}
          name="topicId"
          choices={[
            { value: '', label: t('minutes.noTopic') },
            ...about.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      <TextArea
        label={t('minutes.decisions')}
        rows={6}
        maxLength={10000}
        {...form.getInputProps('decisions')}
        name="decisions"
      />
      <Field
        id="field-fileId"
        label={t('minutes.file')}
        hint={t('minutes.fileHint')}
        optional={t('form.optional')}
        error={sending.fault ?? form.errors.fileId}
      >
        {wiring => (
          <input type="file" accept=".pdf,.docx,.odt" disabled={sending.busy} onChange={choose} {...wiring} />
        )}
      </Field>
      {sending.busy && <progress value={sending.share} max={1} aria-label={t('minutes.sending')} />}
    </ActForm>
  )
}
