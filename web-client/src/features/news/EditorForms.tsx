import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { sendFile } from '@/app/sendFile'
import { Problem } from '@/contract/problem'
import { Button, Field, TextField } from '@/ui'
import record from '@/ui/record.module.css'

/** The forms stand outside of the page's form, which React would otherwise send too. */
const alone = (event: FormEvent) => {
  event.preventDefault()
  event.stopPropagation()
}

/** Where a link leads. */
export function LinkForm({ onDone }: { onDone: (url: string) => void }) {
  const { t } = useTranslation('news')
  const [url, setUrl] = useState('')
  const [fault, setFault] = useState<string>()
  return (
    <form
      noValidate
      onSubmit={event => {
        alone(event)
        if (/^(https?:\/\/|mailto:)\S+$/i.test(url.trim())) onDone(url.trim())
        else setFault(t('editor.wrongLink'))
      }}
    >
      <TextField
        type="url"
        label={t('editor.url')}
        hint={t('editor.urlHint')}
        error={fault}
        name="editor-url"
        value={url}
        onChange={event => setUrl(event.currentTarget.value)}
      />
      <p className={record.acts}>
        <Button type="submit" look="main">
          {t('editor.insert')}
        </Button>
      </p>
    </form>
  )
}

/** A picture and what is seen on it. */
export function PictureForm({ onDone }: { onDone: (file: string, alt: string) => void }) {
  const { t } = useTranslation('news')
  const [file, setFile] = useState<File>()
  const [alt, setAlt] = useState('')
  const [share, setShare] = useState<number>()
  const [faults, setFaults] = useState<{ file?: string; alt?: string }>({})
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function send(event: FormEvent) {
    alone(event)
    if (!file || alt.trim() === '') {
      setFaults({
        file: file ? undefined : t('editor.needPicture'),
        alt: alt.trim() ? undefined : t('editor.needAlt'),
      })
      return
    }
    const control = new AbortController()
    stop.current = control
    setShare(0)
    try {
      const sent = await sendFile(file, setShare, control.signal)
      onDone(sent.id, alt.trim())
    } catch (error) {
      if (control.signal.aborted) return
      const violation = error instanceof Problem ? error.violations[0] : undefined
      setFaults({ file: violation?.message ?? reason(error) })
    } finally {
      setShare(undefined)
    }
  }

  return (
    <form noValidate onSubmit={send}>
      <Field id="editor-file" label={t('editor.file')} hint={t('editor.fileHint')} error={faults.file}>
        {wiring => (
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp"
            onChange={event => setFile(event.currentTarget.files?.[0])}
            {...wiring}
          />
        )}
      </Field>
      <TextField
        label={t('editor.alt')}
        hint={t('editor.altHint')}
        error={faults.alt}
        maxLength={200}
        name="editor-alt"
        value={alt}
        onChange={event => setAlt(event.currentTarget.value)}
      />
      {share !== undefined && <progress value={share} max={1} aria-label={t('editor.progress')} />}
      <p className={record.acts}>
        <Button type="submit" look="main" busy={share !== undefined}>
          {t('editor.insert')}
        </Button>
      </p>
    </form>
  )
}
