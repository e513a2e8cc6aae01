import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { Problem } from '@/contract/problem'
import { Button, Notice, toast } from '@/ui'
import css from './manage.module.css'
import { OrganizationForm } from './OrganizationForm'
import type { Tagged } from './queries'
import { change, newest, preview } from './send'
import { TwoVersions } from './TwoVersions'
import { EMPTY, type Values, valuesOf } from './values'

/** What the form is about: the version it began with, and what is in it when that is not the same. */
type Work = { base: Values; etag: string | undefined; values?: Values; turn: number }
type Draft = { base: Values; etag: string | undefined; values: Values }
/** A draft of a time when the form had fewer fields says nothing of the new ones. */
const whole = ({ base, etag, values }: Draft): Draft => ({
  base: { ...EMPTY, ...base },
  etag,
  values: { ...EMPTY, ...values },
})
/** Somebody else saved first: both versions wait for a person's choice. */
type Met = { base: Values; mine: Values; theirs: Tagged }

/**
 * Changes an organization. A draft found in this browser begins with the version it was written on, so that nothing of
 * others is overwritten unseen: an old version is refused by the API and the two are laid side by side.
 */
export function Editor({ id, start }: { id: string; start: Tagged }) {
  const { t } = useTranslation('organization')
  const client = useQueryClient()
  const key = `organization.${id}`
  const [work, setWork] = useState<Work>({ base: valuesOf(start.value), etag: start.etag, turn: 0 })
  const [draft, setDraft] = useState(() => draftOf<Draft>(key))
  const [met, setMet] = useState<Met>()

  async function send(base: Values, values: Values, etag: string | undefined): Promise<Tagged | undefined> {
    try {
      return await change(client, id, base, values, etag)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412) throw error
      setMet({ base, mine: values, theirs: await newest(client, id) })
      return undefined
    }
  }

  const saved = useCallback(
    (now: Tagged | undefined) => {
      // Two versions met: the form gives way to them and its draft stays until one is saved.
      if (!now) return
      dropDraft(key)
      setDraft(undefined)
      setMet(undefined)
      setWork(before => ({ base: valuesOf(now.value), etag: now.etag, turn: before.turn + 1 }))
      toast(t('form.saved'))
    },
    [key, t],
  )

  if (met) {
    const theirs = valuesOf(met.theirs.value)
    return (
      <TwoVersions
        key={met.theirs.etag}
        {...met}
        theirs={theirs}
        onSave={async values => saved(await send(theirs, values, met.theirs.etag))}
        onBack={values => {
          setMet(undefined)
          setWork(before => ({ base: theirs, etag: met.theirs.etag, values, turn: before.turn + 1 }))
        }}
      />
    )
  }

  return (
    <>
      {draft && (
        <Notice title={t('form.draftFound')}>
          <p className={css.acts}>
            <Button
              small
              onClick={() => {
                setWork(before => ({ ...whole(draft), turn: before.turn + 1 }))
                setDraft(undefined)
              }}
            >
              {t('form.draftTake')}
            </Button>
            <Button
              small
              look="quiet"
              onClick={() => {
                dropDraft(key)
                setDraft(undefined)
              }}
            >
              {t('form.draftDrop')}
            </Button>
          </p>
        </Notice>
      )}
      <OrganizationForm
        key={work.turn}
        initial={work.values ?? work.base}
        base={work.base}
        draftKey={key}
        draft={{ base: work.base, etag: work.etag }}
        territory={start.value.territory}
        action={t('form.save')}
        preview={values => preview(id, values)}
        onSend={values => send(work.base, values, work.etag)}
        onDone={saved}
      />
    </>
  )
}
