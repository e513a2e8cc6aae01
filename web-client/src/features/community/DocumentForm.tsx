import { useForm } from '@mantine/form'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { sendFile } from '@/app/sendFile'
import { useAct } from '@/app/useAct'
import { useSending } from '@/app/useSending'
import { api, unwrap } from '@/contract/api'
import { Field, TextField } from '@/ui'
import { COMMUNITIES, type Community } from './queries'
import { Speaker } from './Speaker'

type Values = { organizationId: string; title: string; url: string; fileId: string }

/** A file of one's own or a link, for the shared library. */
export function DocumentForm({ community, onDone }: { community: Community; onDone: () => void }) {
  const { t } = useTranslation('community')
  const sending = useSending()
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { organizationId: '', title: '', url: '', fileId: '' },
    validate: {
      title: value => (value.trim() ? null : t('form.needed')),
      url: (value, { fileId }) => (value.trim() || fileId ? null : t('library.needed')),
    },
  })
  const act = useAct({
    send: (values: Values, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/documents', {
          params: { path: { id: community.id }, header: { 'Idempotency-Key': key } },
          body: {
            organizationId: values.organizationId,
            title: values.title.trim(),
            fileId: values.fileId || null,
            url: values.fileId ? null : values.url.trim(),
          },
        }),
      ),
    told: t('library.told'),
    forget: [COMMUNITIES],
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
      if (!form.values.title.trim()) form.setFieldValue('title', sent.name.slice(0, 200))
    })
  }

  return (
    <ActForm form={form} act={act} submit={t('library.add')}>
      <Speaker
        among={community.mine}
        value={form.values.organizationId}
        error={form.errors.organizationId}
        onChange={id => form.setFieldValue('organizationId', id)}
      />
      <Field
        id="field-fileId"
        label={t('library.file')}
        hint={t('library.fileHint')}
        optional={t('form.optional')}
        error={sending.fault ?? form.errors.fileId}
      >
        {wiring => (
          <input
            type="file"
            accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,image/jpeg,image/png,image/webp"
            disabled={sending.busy}
            onChange={choose}
            {...wiring}
          />
        )}
      </Field>
      {sending.busy && <progress value={sending.share} max={1} aria-label={t('library.sending')} />}
      {!form.values.fileId && (
        <TextField
          label={t('library.url')}
          hint={t('library.urlHint')}
          maxLength={500}
          {...form.getInputProps('url')}
          name="url"
        />
      )}
      <TextField label={t('library.name')} maxLength={200} {...form.getInputProps('title')} name="title" />
    </ActForm>
  )
}
