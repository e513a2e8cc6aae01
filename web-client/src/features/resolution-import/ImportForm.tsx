import { IconFileUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { announce, Button, Notice, TextArea } from '@/ui'
import { fileFault, textFault } from './files'
import css from './import.module.css'
import { importById, importFile, importText, type Tagged } from './queries'

type Where = 'file' | 'text'

/** A new resolution, as a file (chosen or dropped) or as pasted text. What was read opens as a draft. */
export function ImportForm() {
  const { t } = useTranslation('resolution-import')
  const client = useQueryClient()
  const router = useRouter()
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const [reading, setReading] = useState<{ name: string; where: Where }>()
  const [fault, setFault] = useState<{ where: Where; text: string }>()
  const input = useRef<HTMLInputElement>(null)
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function read(where: Where, name: string, send: (signal: AbortSignal) => Promise<Tagged>) {
    const control = new AbortController()
    stop.current = control
    setFault(undefined)
    setReading({ name, where })
    announce(t('import.reading', { name }))
    try {
      const made = await send(control.signal)
      client.setQueryData(importById(made.value.id).queryKey, made)
      await client.invalidateQueries({ queryKey: ['resolution-imports'] })
      router.history.push(`/manage/round-tables/${made.value.id}`)
    } catch (error) {
      if (!control.signal.aborted) setFault({ where, text: told(error) })
    } finally {
      setReading(undefined)
    }
  }

  function told(error: unknown): string {
    const violation = error instanceof Problem ? error.violations[0] : undefined
    if (violation) return violation.message
    return error instanceof Problem && error.status === 413 ? t('import.fault.large') : reason(error)
  }

  function take(file: File | undefined) {
    if (!file || reading) return
    const wrong = fileFault(file)
    if (wrong) return setFault({ where: 'file', text: t(`import.fault.${wrong}`) })
    return read('file', file.name, signal => importFile(file, crypto.randomUUID(), signal))
  }

  function paste() {
    const wrong = textFault(text)
    if (wrong) {
      setFault({ where: 'text', text: t(`import.fault.${wrong}`) })
      document.getElementById('field-text')?.focus()
      return
    }
    read('text', t('import.pasted'), signal =>
      importText(`${t('import.pastedName')}.txt`, text, crypto.randomUUID(), signal),
    )
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <div className={css.ways}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button inside does the same */}
      <div
        className={over ? `${css.drop} ${css.over}` : css.drop}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h3>{t('import.file')}</h3>
        <p id="import-kinds">{t('import.kinds')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt,.md,.markdown,.docx"
          data-testid="resolution-file"
          onChange={event => {
            take(event.currentTarget.files?.[0])
            // The same file, mended meanwhile, may be chosen again.
            event.currentTarget.value = ''
          }}
        />
        <Button
          icon={<IconFileUpload aria-hidden="true" size="1.3em" />}
          aria-describedby="import-kinds"
          busy={reading?.where === 'file'}
          onClick={() => input.current?.click()}
        >
          {t('import.choose')}
        </Button>
        <p className={css.or}>{t('import.drop')}</p>
        {fault?.where === 'file' && (
          <Notice tone="call" live>
            {fault.text}
          </Notice>
        )}
      </div>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!reading) paste()
        }}
      >
        <TextArea
          label={t('import.text')}
          hint={t('import.textHint')}
          name="text"
          rows={9}
          value={text}
          error={fault?.where === 'text' ? fault.text : undefined}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button type="submit" look="main" busy={reading?.where === 'text'}>
          {t('import.read')}
        </Button>
      </form>
      {reading && (
        <div className={css.reading}>
          <p>{t('import.reading', { name: reading.name })}</p>
          <progress aria-label={t('import.reading', { name: reading.name })} />
          <Button small look="quiet" onClick={() => stop.current?.abort()}>
            {t('import.stop')}
          </Button>
        </div>
      )}
    </div>
  )
}
