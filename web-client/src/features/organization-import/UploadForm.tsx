import { IconFileUpload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyAfter, newKey } from '@/app/onceKey'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { number } from '@/i18n/format'
import { announce, Button, Notice, Select } from '@/ui'
import { fileFault, LARGEST_MIB } from './files'
import css from './import.module.css'
import { importFile, mappings } from './queries'
import { Source } from './Source'

/** A file of a register, chosen or dropped. While it is on its way one sees how far, and may stop it. */
export function UploadForm() {
  const { t } = useTranslation('organization-import')
  const client = useQueryClient()
  const router = useRouter()
  const saved = useQuery(mappings).data ?? []
  const [mapping, setMapping] = useState('')
  const [source, setSource] = useState('')
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ name: string; share: number }>()
  const [fault, setFault] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const stop = useRef<AbortController>(undefined)
  const once = useRef({ what: [] as unknown[], key: newKey() })
  useEffect(() => () => stop.current?.abort(), [])

  async function take(file: File | undefined) {
    if (!file || sending) return
    const wrong = fileFault(file)
    if (wrong) return setFault(t(`upload.fault.${wrong}`, { limit: LARGEST_MIB }))
    const control = new AbortController()
    stop.current = control
    setFault(undefined)
    setSending({ name: file.name, share: 0 })
    announce(t('upload.sending', { name: file.name }))
    // Another file, or other words to it, is another attempt; the same one after a lost answer is not.
    const what = [file, mapping, source.trim()]
    if (what.some((one, place) => one !== once.current.what[place])) once.current = { what, key: newKey() }
    try {
      const made = await importFile({
        file,
        mapping,
        source: source.trim(),
        key: once.current.key,
        onProgress: share => setSending({ name: file.name, share }),
        signal: control.signal,
      })
      await client.invalidateQueries({ queryKey: ['register-imports'] })
      router.history.push(`/manage/organizations/imports/${made.id}`)
    } catch (error) {
      once.current.key = keyAfter(error, once.current.key)
      if (!control.signal.aborted) setFault(told(error))
    } finally {
      setSending(undefined)
    }
  }

  function told(error: unknown): string {
    const violation = error instanceof Problem ? error.violations[0] : undefined
    if (violation) return violation.message
    return error instanceof Problem && error.status === 413
      ? t('upload.fault.large', { limit: LARGEST_MIB })
      : reason(error)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  const percent = sending && Math.round(sending.share * 100)
  return (
    <>
      {saved.length > 0 && (
        <Select
          label={t('upload.mapping')}
          hint={t('upload.mappingHint')}
          value={mapping}
          onChange={event => {
            const { value } = event.currentTarget
            setMapping(value)
            const its = saved.find(({ id }) => id === value)?.source
            if (its) setSource(its)
          }}
          choices={[
            { value: '', label: t('upload.guess') },
            ...saved.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Source
        hint={t('upload.sourceHint')}
        optional={t('optional')}
        value={source}
        onChange={event => setSource(event.currentTarget.value)}
      />
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
        <p id="register-kinds">{t('upload.kinds', { limit: LARGEST_MIB })}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson"
          data-testid="register-file"
          onChange={event => {
            take(event.currentTarget.files?.[0])
            // The same file, mended meanwhile, may be chosen again.
            event.currentTarget.value = ''
          }}
        />
        <Button
          look="main"
          icon={<IconFileUpload aria-hidden="true" size="1.3em" />}
          aria-describedby="register-kinds"
          busy={sending !== undefined}
          onClick={() => input.current?.click()}
        >
          {t('upload.choose')}
        </Button>
        <p className={css.quiet}>{t('upload.drop')}</p>
        {fault && (
          <Notice tone="call" live>
            <p>{fault}</p>
          </Notice>
        )}
      </div>
      {sending && (
        <div className={css.going}>
          <p>
            {t('upload.sending', { name: sending.name })} {number(percent ?? 0)} %
          </p>
          <progress max={100} value={percent} aria-label={t('upload.sending', { name: sending.name })} />
          <Button small look="quiet" onClick={() => stop.current?.abort()}>
            {t('upload.stop')}
          </Button>
        </div>
      )}
    </>
  )
}
