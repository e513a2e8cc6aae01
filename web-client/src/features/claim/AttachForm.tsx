import { useQueryClient } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSending } from '@/app/useSending'
import { announce, Field, Notice, toast } from '@/ui'
import css from './claim.module.css'
import { DocumentList } from './DocumentList'
import { ACCEPTED, attach, type Document, detach, MOST } from './documents'
import { CLAIMS, type Claim } from './queries'

/** The claimant's documents: those that are there, and a way to add more. Chosen files are sent one after another. */
export function AttachForm({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claim')
  const client = useQueryClient()
  const sending = useSending()
  const run = (work: Parameters<typeof sending.run>[0]) =>
    sending.run(work).finally(() => client.invalidateQueries({ queryKey: CLAIMS }))

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const files = [...(input.files ?? [])]
    return run(async (onProgress, signal) => {
      for (const file of files) {
        announce(t('documents.sending', { name: file.name }))
        await attach(claim.id, file, onProgress, signal)
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
      <DocumentList documents={claim.documents} onTake={take} busy={sending.busy} />
      {claim.documents.length < MOST ? (
        <Field id="claim-files" label={t('documents.add')} hint={t('documents.hint', { most: MOST })}>
          {wiring => (
            <input
              type="file"
              multiple
              className={css.file}
              accept={ACCEPTED}
              disabled={sending.busy}
              onChange={choose}
              {...wiring}
            />
          )}
        </Field>
      ) : (
        <p className={css.quiet}>{t('documents.full', { most: MOST })}</p>
      )}
      {sending.busy && <progress value={sending.share} max={1} aria-label={t('documents.progress')} />}
      {sending.fault && (
        <Notice tone="call" live>
          <p>{sending.fault}</p>
        </Notice>
      )}
    </div>
  )
}
