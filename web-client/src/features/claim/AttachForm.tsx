import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { announce, Field, Notice, toast } from '@/ui'
import css from './claim.module.css'
import { DocumentList } from './DocumentList'
import { ACCEPTED, attach, type Document, detach, MOST } from './documents'
import { CLAIMS, type Claim } from './queries'

/** The claimant's documents: those that are there, and a way to add more. Chosen files are sent one after another. */
export function AttachForm({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claim')
  const client = useQueryClient()
  const [share, setShare] = useState<number>()
  const [fault, setFault] = useState<string>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function run(work: (signal: AbortSignal) => Promise<void>) {
    const control = new AbortController()
    stop.current = control
    setFault(undefined)
    setShare(0)
    try {
      await work(control.signal)
    } catch (error) {
      if (control.signal.aborted) return
      const violation = error instanceof Problem ? error.violations[0] : undefined
      setFault(violation?.message ?? reason(error))
    } finally {
      setShare(undefined)
      await client.invalidateQueries({ queryKey: CLAIMS })
    }
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const files = [...(input.files ?? [])]
    return run(async signal => {
      for (const file of files) {
        announce(t('documents.sending', { name: file.name }))
        await attach(claim.id, file, setShare, signal)
        toast(t('documents.added', { name: file.name }))
      }
      input.value = ''
    })
  }

  const take = (document: Document) =>
    run(async () => {
      await detach(claim.id, document.id)
      toast(t('documents.taken'))
    })

  return (
    <div className={css.form}>
      <DocumentList documents={claim.documents} onTake={take} busy={share !== undefined} />
      {claim.documents.length < MOST ? (
        <Field id="claim-files" label={t('documents.add')} hint={t('documents.hint', { most: MOST })}>
          {wiring => (
            <input
              type="file"
              multiple
              className={css.file}
              accept={ACCEPTED}
              disabled={share !== undefined}
              onChange={choose}
              {...wiring}
            />
          )}
        </Field>
      ) : (
        <p className={css.quiet}>{t('documents.full', { most: MOST })}</p>
      )}
      {share !== undefined && <progress value={share} max={1} aria-label={t('documents.progress')} />}
      {fault && (
        <Notice tone="call" live>
          <p>{fault}</p>
        </Notice>
      )}
    </div>
  )
}
