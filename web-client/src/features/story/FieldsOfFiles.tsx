import { IconTrash } from '@tabler/icons-react'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { sendFile } from '@/app/sendFile'
import { useSending } from '@/app/useSending'
import { announce, Button, Field, Notice, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { StoryFormType } from './StoryForm'
import css from './story.module.css'
import type { FileValues } from './values'

/** What the file chooser offers; the server decides by the bytes. */
const KINDS = {
  pictures: { accept: 'image/jpeg,image/png,image/webp', most: 8 },
  documents: { accept: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt', most: 10 },
} as const

/** Pictures with what is seen on them, and documents with their titles. */
export function FieldsOfFiles({ form }: { form: StoryFormType }) {
  const { t } = useTranslation('story')
  return (
    <fieldset className={record.part}>
      <legend>{t('form.files')}</legend>
      <Files form={form} kind="pictures" />
      <Files form={form} kind="documents" />
    </fieldset>
  )
}

function Files({ form, kind }: { form: StoryFormType; kind: keyof typeof KINDS }) {
  const { t } = useTranslation('story')
  const sending = useSending()
  const { accept, most } = KINDS[kind]
  const files = form.values[kind]

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const chosen = [...(input.files ?? [])].slice(0, most - files.length)
    await sending.run(async (onProgress, signal) => {
      for (const file of chosen) {
        announce(t('form.sending', { name: file.name }))
        const sent = await sendFile(file, onProgress, signal)
        const added: FileValues = {
          fileId: sent.id,
          words: '',
          name: sent.name,
          url: `/api/v1/files/${sent.id}/content`,
        }
        form.insertListItem(kind, added)
      }
    })
    input.value = ''
  }

  return (
    <>
      <Field
        id={`field-${kind}`}
        label={t(`field.${kind}`)}
        hint={t(`form.${kind}Hint`, { most })}
        optional={t('form.optional')}
        error={form.errors[kind]}
      >
        {wiring => (
          <input
            type="file"
            multiple
            accept={accept}
            disabled={sending.busy || files.length >= most}
            onChange={choose}
            {...wiring}
          />
        )}
      </Field>
      {sending.busy && <progress value={sending.share} max={1} aria-label={t('form.progress')} />}
      {sending.fault && (
        <Notice tone="call" live>
          <p>{sending.fault}</p>
        </Notice>
      )}
      <ul role="list" className={css.files}>
        {files.map((file, place) => (
          <li key={file.fileId}>
            <p className={record.quiet}>{file.name}</p>
            <TextField
              label={t(`form.${kind}Words`)}
              maxLength={200}
              {...form.getInputProps(`${kind}.${place}.words`)}
              name={`${kind}.${place}.words`}
            />
            <Button
              small
              icon={<IconTrash aria-hidden="true" size="1.2em" />}
              onClick={() => form.removeListItem(kind, place)}
            >
              {t('form.takeAway', { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
