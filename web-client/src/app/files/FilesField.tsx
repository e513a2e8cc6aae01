import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { sendFile } from '@/app/sendFile'
import { useSending } from '@/app/useSending'
import { Problem } from '@/contract/problem'
import { announce, Button, Field, Notice, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import css from './files.module.css'
import { Picture } from './Picture'
import { type FileValue, MOST, moved } from './values'

/** What the file chooser offers; the server decides by the bytes. Named pictures, or a phone sends kinds of its own. */
const PICTURES = 'image/jpeg,image/png,image/webp'
const KINDS = {
  photos: { accept: PICTURES, part: 'alt', most: MOST },
  proofs: { accept: `${PICTURES},.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt`, part: 'title', most: MOST },
  document: { accept: `.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,${PICTURES}`, part: undefined, most: 1 },
} as const

type FilesFieldProps = {
  kind: keyof typeof KINDS
  /** Its field of the contract. */
  name: string
  files: readonly FileValue[]
  onChange: (change: (files: FileValue[]) => FileValue[]) => void
  /** Of the whole form, by field. */
  errors: Record<string, ReactNode>
}

/**
 * Files that go with something: chosen, or taken with the camera of a phone; each with its words, in an order of the
 * person's. One that is refused says why and does not hold up the others.
 */
export function FilesField({ kind, name, files, onChange, errors }: FilesFieldProps) {
  const { t } = useTranslation('files')
  const sending = useSending()
  const [now, setNow] = useState('')
  const [faults, setFaults] = useState<string[]>([])
  const { accept, part, most } = KINDS[kind]
  const full = files.length >= most
  const id = `field-${name}`

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const all = [...(input.files ?? [])]
    const chosen = all.slice(0, most - files.length)
    const failed = all.length > chosen.length ? [t('tooMany', { most })] : []
    await sending.run(async (onProgress, signal) => {
      for (const file of chosen) {
        setNow(file.name)
        announce(t('sending', { name: file.name }))
        try {
          const sent = await sendFile(file, onProgress, signal)
          const value = { fileId: sent.id, name: sent.name, words: '', picture: sent.kind === 'image' }
          onChange(before => [...before, value])
          announce(t('sent', { name: file.name }))
        } catch (error) {
          if (signal.aborted) throw error
          const violation = error instanceof Problem ? error.violations[0] : undefined
          failed.push(t('failed', { name: file.name, why: violation?.message ?? reason(error) }))
        }
      }
    })
    setFaults(failed)
    input.value = ''
  }

  function move(place: number, by: -1 | 1) {
    const one = files[place]
    if (!one) return
    onChange(before => moved(before, place, by))
    announce(t('moved', { name: one.name, place: place + by + 1, total: files.length }))
    refocus(`${id}-${one.fileId}-${by < 0 ? 'earlier' : 'later'}`)
  }

  function remove(place: number) {
    const one = files[place]
    onChange(before => before.filter((_, at) => at !== place))
    announce(t('removed', { name: one?.name ?? '' }))
    refocus(id)
  }

  const chooser = (wiring: object, more?: object) => (
    <input
      type="file"
      accept={accept}
      disabled={sending.busy || full}
      onChange={choose}
      {...more}
      {...wiring}
    />
  )
  return (
    <>
      <Field
        id={id}
        label={t(`choose.${kind}`)}
        hint={t(`hint.${kind}`, { most })}
        optional={t('optional')}
        error={errors[name] ?? (most === 1 ? errors.fileId : undefined)}
      >
        {wiring => chooser(wiring, { multiple: most > 1 })}
      </Field>
      {kind !== 'document' && (
        <div className={css.camera}>
          <Field id={`${id}-camera`} label={t('camera')}>
            {wiring => chooser(wiring, { accept: 'image/*', capture: 'environment' })}
          </Field>
        </div>
      )}
      {sending.busy && (
        <p className={record.quiet}>
          {now} <progress value={sending.share} max={1} aria-label={t('progress')} />
        </p>
      )}
      {faults.length > 0 && (
        <Notice tone="call" live>
          {faults.map(fault => (
            <p key={fault}>{fault}</p>
          ))}
        </Notice>
      )}
      {files.length > 0 && (
        <ol role="list" aria-label={t('list')} className={css.files}>
          {files.map((file, place) => (
            <li key={file.fileId}>
              {file.picture && (
                <Picture className={css.small} fileId={file.fileId} size="small" alt="" open={false} />
              )}
              <div>
                {part ? (
                  <TextField
                    label={t(kind === 'photos' ? 'words.photos' : 'words.proofs', { name: file.name })}
                    hint={file.picture ? t('wordsHint') : undefined}
                    maxLength={200}
                    name={`${name}.${place}.${part}`}
                    error={errors[`${name}.${place}.${part}`] ?? errors[`${name}.${place}.fileId`]}
                    value={file.words}
                    onChange={event => {
                      const words = event.currentTarget.value
                      onChange(before => before.map((one, at) => (at === place ? { ...one, words } : one)))
                    }}
                  />
                ) : (
                  <p>{file.name}</p>
                )}
                <p className={record.acts}>
                  {files.length > 1 && (
                    <>
                      <Button
                        small
                        look="quiet"
                        id={`${id}-${file.fileId}-earlier`}
                        aria-disabled={place === 0}
                        aria-label={t('earlierName', { name: file.name })}
                        icon={<IconArrowUp aria-hidden="true" size="1.2em" />}
                        onClick={() => place > 0 && move(place, -1)}
                      >
                        {t('earlier')}
                      </Button>
                      <Button
                        small
                        look="quiet"
                        id={`${id}-${file.fileId}-later`}
                        aria-disabled={place === files.length - 1}
                        aria-label={t('laterName', { name: file.name })}
                        icon={<IconArrowDown aria-hidden="true" size="1.2em" />}
                        onClick={() => place < files.length - 1 && move(place, 1)}
                      >
                        {t('later')}
                      </Button>
                    </>
                  )}
                  <Button
                    small
                    look="quiet"
                    aria-label={t('removeName', { name: file.name })}
                    icon={<IconTrash aria-hidden="true" size="1.2em" />}
                    onClick={() => remove(place)}
                  >
                    {t('remove')}
                  </Button>
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** After the row has moved, or is gone: a row that moves loses the focus. */
const refocus = (id: string) => setTimeout(() => document.getElementById(id)?.focus())
