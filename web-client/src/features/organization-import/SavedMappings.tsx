import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyAfter, newKey } from '@/app/onceKey'
import { reason } from '@/app/reason'
import { Button, Notice, Select, TextField, toast } from '@/ui'
import type { Meaning } from './Columns'
import css from './import.module.css'
import { mappings, removeMapping, saveMapping } from './queries'

type SavedMappingsProps = {
  meaning: Meaning
  source: string
  onTake: (meaning: Record<string, string | null>, source: string | null | undefined) => void
}

/** Meanings of columns that were saved for the next file of the same register: take one, save this one, remove one. */
export function SavedMappings({ meaning, source, onTake }: SavedMappingsProps) {
  const { t } = useTranslation('organization-import')
  const client = useQueryClient()
  const saved = useQuery(mappings).data ?? []
  const [chosen, setChosen] = useState('')
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const key = useRef(newKey())
  const one = saved.find(({ id }) => id === chosen)

  async function run(step: () => Promise<unknown>, done: string) {
    setBusy(true)
    setRefusal(undefined)
    try {
      await step()
      key.current = newKey()
      await client.invalidateQueries(mappings)
      toast(done)
    } catch (error) {
      key.current = keyAfter(error, key.current)
      setRefusal(reason(error))
    } finally {
      setBusy(false)
    }
  }

  const keep = () => {
    if (name.trim() === '') return setRefusal(t('saved.needName'))
    const mapping = Object.fromEntries(Object.entries(meaning).filter(([, field]) => field !== ''))
    return run(
      () => saveMapping({ name: name.trim(), source: source.trim() || null, mapping }, key.current),
      t('saved.done', { name: name.trim() }),
    )
  }

  return (
    <details className={css.saved}>
      <summary>{t('saved.title')}</summary>
      {saved.length > 0 && (
        <div className={css.line}>
          <Select
            label={t('saved.take')}
            value={chosen}
            onChange={event => setChosen(event.currentTarget.value)}
            choices={[
              { value: '', label: t('saved.none') },
              ...saved.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button small aria-disabled={!one} onClick={() => one && onTake(one.mapping, one.source)}>
            {t('saved.use')}
          </Button>
          <Button
            small
            look="quiet"
            busy={busy}
            aria-disabled={!one}
            onClick={() => {
              if (!one) return
              setChosen('')
              run(() => removeMapping(one.id), t('saved.removed', { name: one.name }))
            }}
          >
            {t('saved.remove')}
          </Button>
        </div>
      )}
      <div className={css.line}>
        <TextField
          label={t('saved.name')}
          hint={t('saved.nameHint')}
          maxLength={100}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button small busy={busy} onClick={keep}>
          {t('saved.save')}
        </Button>
      </div>
      {refusal && (
        <Notice tone="call" live>
          <p>{refusal}</p>
        </Notice>
      )}
    </details>
  )
}
