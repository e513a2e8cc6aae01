import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Button, ConfirmDialog, Notice, toast } from '@/ui'
import { Counts } from './Counts'
import type { Draft } from './draft'
import css from './import.module.css'
import { discardImport, forgetLists, importById, publishImport, type ResolutionImport } from './queries'

type ReleaseProps = {
  from: ResolutionImport
  draft: Draft
  /** True when nothing is missing; otherwise shows what is. */
  ready: () => boolean
  flush: () => Promise<boolean>
}

/** The two ways a draft ends: published for everyone, or put aside. Both ask first. */
export function Release({ from, draft, ready, flush }: ReleaseProps) {
  const { t } = useTranslation('resolution-import')
  const client = useQueryClient()
  const router = useRouter()
  const [asked, setAsked] = useState<'publish' | 'discard'>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  // One key for one intent: a repetition after a lost answer publishes nothing twice.
  const key = useRef(crypto.randomUUID())
  const unnamed = draft.addressees
    .filter(({ name }) => name.trim() === '')
    .reduce((count, { recommendations }) => count + recommendations.length, 0)

  async function go(run: () => Promise<string>) {
    setBusy(true)
    setRefusal(undefined)
    try {
      const address = await run()
      client.removeQueries({ queryKey: importById(from.id).queryKey })
      await forgetLists(client)
      router.history.push(address)
    } catch (error) {
      key.current = crypto.randomUUID()
      setRefusal(reason(error))
    } finally {
      setBusy(false)
    }
  }

  const publish = () =>
    go(async () => {
      if (!(await flush())) throw new Error('the draft could not be kept')
      const made = await publishImport(from.id, key.current)
      toast(t('publish.done'))
      return `/round-tables/${made.slug}`
    })

  const discard = () =>
    go(async () => {
      // What is typed but not sent goes with the draft.
      await discardImport(from.id, key.current)
      toast(t('discard.done'))
      return '/manage/round-tables'
    })

  function close() {
    setAsked(undefined)
    setRefusal(undefined)
  }

  return (
    <>
      <Button small look="quiet" onClick={() => setAsked('discard')}>
        {t('discard.button')}
      </Button>
      <Button small look="main" onClick={() => ready() && setAsked('publish')}>
        {t('publish.button')}
      </Button>
      <ConfirmDialog
        title={t('publish.title')}
        open={asked === 'publish'}
        action={t('publish.action')}
        busy={busy}
        onConfirm={publish}
        onCancel={close}
      >
        <p>
          <b>{draft.title}</b>
        </p>
        <Counts draft={draft} />
        <p className={css.row}>{t('publish.body')}</p>
        {unnamed > 0 && <Notice tone="call">{t('publish.unnamed', { count: unnamed })}</Notice>}
        {refusal && (
          <Notice tone="call" live>
            {refusal}
          </Notice>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('discard.title')}
        open={asked === 'discard'}
        action={t('discard.action')}
        danger
        busy={busy}
        onConfirm={discard}
        onCancel={close}
      >
        <p>{t('discard.body')}</p>
        {refusal && (
          <Notice tone="call" live>
            {refusal}
          </Notice>
        )}
      </ConfirmDialog>
    </>
  )
}
