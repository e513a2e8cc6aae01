import { IconArrowBackUp, IconPlus } from '@tabler/icons-react'
import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import type { Schemas } from '@/contract/api'
import { byField, Problem } from '@/contract/problem'
import { Button, ErrorSummary, SourceLines } from '@/ui'
import { AddresseePart } from './AddresseePart'
import { useAutosave } from './autosave'
import { Conflict } from './Conflict'
import { Counts } from './Counts'
import type { Lines } from './draft'
import * as drafts from './draft'
import { Facts } from './Facts'
import { type Faults, faultsOf, gapsOf } from './faults'
import { useHistory } from './history'
import css from './import.module.css'
import { Points } from './Points'
import type { ResolutionImport } from './queries'
import { Release } from './Release'
import { SaveStatus } from './SaveStatus'
import { findLines, languageOf } from './source'

/** What was typed and never reached the server, with the version it was typed upon. */
type Kept = { version: number; draft: Schemas['ResolutionDraft'] }

type EditorProps = { first: ResolutionImport; etag: string; onTakeTheirs: () => void }

/** Corrects a draft beside its source; every change is kept by itself. */
export function Editor({ first, etag, onTakeTheirs }: EditorProps) {
  const { t } = useTranslation('resolution-import')
  const id = first.id
  const [stored] = useState(() => drafts.opened(first.draft))
  const [found] = useState(() => {
    const kept = draftOf<Kept>(`import.${id}`)
    return kept?.version === first.version ? drafts.opened(kept.draft) : stored
  })
  const { draft, edit, undo } = useHistory(found)
  const faults = useMemo(() => faultsOf(draft), [draft])
  const good = Object.keys(faults).length === 0
  const { state, dirty, error, flush, overwrite } = useAutosave({ id, draft, stored, etag, good })
  const [attempt, setAttempt] = useState(0)
  const [version] = useState(first.version)
  useDraft<Kept>(`import.${id}`, { version, draft: drafts.closed(draft) }, dirty)
  useEffect(() => {
    if (!dirty) dropDraft(`import.${id}`)
  }, [dirty, id])

  const errors = useErrors(attempt > 0 ? { ...gapsOf(draft), ...faults } : faults, error)
  const errorOf = useCallback((path: string) => errors[path], [errors])
  const [lines, setLines] = useState<Lines>()
  const onFocus = useFocus(draft)
  const source = first.source.lines
  const lang = languageOf(source)
  const names = useNames(draft)
  const places = useMemo(() => draft.addressees.map(({ name }) => findLines(source, name)), [draft, source])

  function showSource(event: FocusEvent) {
    const range = event.target.closest<HTMLElement>('[data-lines]')?.dataset.lines?.split('-').map(Number)
    if (range?.[0] && range[1]) setLines([range[0], range[1]])
  }

  function addAddressee() {
    const key = drafts.newKey()
    edit(now => drafts.addAddressee(now, key))
    onFocus(key)
  }

  return (
    <>
      <LeaveGuard dirty={dirty} />
      <Conflict open={state === 'conflict'} onTheirs={onTakeTheirs} onMine={overwrite} />
      <div className={css.bar}>
        <Counts draft={draft} />
        <div className={css.tools}>
          <SaveStatus state={state} onRetry={flush} />
          <Button
            small
            look="quiet"
            icon={<IconArrowBackUp aria-hidden="true" size="1.2em" />}
            disabled={!undo}
            onClick={undo}
          >
            {t('editor.undo')}
          </Button>
          <Release
            from={first}
            draft={draft}
            ready={() => {
              setAttempt(count => count + 1)
              return good && Object.keys(gapsOf(draft)).length === 0
            }}
            flush={flush}
          />
        </div>
      </div>
      {attempt > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
      <div className={css.beside}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches which field is being corrected */}
        <div className={css.editor} lang={lang} onFocus={showSource}>
          <p className={css.keys} lang={t('editor.lang')}>
            {t('editor.keys')}
          </p>
          <Facts draft={draft} source={source} errorOf={errorOf} edit={edit} />
          {(['strengths', 'weaknesses'] as const).map(list => (
            <section key={list} className={css.part}>
              <h2>{t(`editor.${list}`)}</h2>
              <Points
                owner={list}
                points={draft[list]}
                path={`draft.${list}`}
                kind={list === 'strengths' ? 'strength' : 'weakness'}
                errorOf={errorOf}
                edit={edit}
                onFocus={onFocus}
              />
            </section>
          ))}
          <section className={css.part}>
            <div className={css.partHead}>
              <h2>{t('editor.recommendations')}</h2>
              <Button small look="quiet" onClick={() => edit(now => drafts.renumber(now))}>
                {t('editor.renumber')}
              </Button>
            </div>
            {draft.addressees.map((addressee, place) => (
              <AddresseePart
                key={addressee.key}
                addressee={addressee}
                place={place}
                count={draft.addressees.length}
                lines={places[place]}
                names={names}
                errorOf={errorOf}
                edit={edit}
                onFocus={onFocus}
              />
            ))}
            <Button
              icon={<IconPlus aria-hidden="true" size="1.2em" />}
              id="field-draft.addressees"
              data-piece="add-addressee"
              onClick={addAddressee}
            >
              {t('add.addressee')}
            </Button>
          </section>
        </div>
        <aside className={css.source}>
          <h2>{t('source.title')}</h2>
          <SourceLines label={t('source.lines')} lines={source} highlight={lines} lang={lang} />
        </aside>
      </div>
    </>
  )
}

/** Faults and the API's violations as texts by field; the same object as long as they say the same. */
function useErrors(faults: Faults, error: unknown): Record<string, string> {
  const { t } = useTranslation('resolution-import')
  const texts: Record<string, string> = error instanceof Problem ? byField(error.violations) : {}
  for (const [path, { code, max }] of Object.entries(faults)) texts[path] = t(`fault.${code}`, { max })
  const written = JSON.stringify(texts)
  return useMemo(() => JSON.parse(written), [written])
}

/** The names of the addressees, the same list as long as nothing in it changes. */
function useNames(draft: drafts.Draft) {
  const written = JSON.stringify(draft.addressees.map(({ key, name }) => ({ key, name })))
  return useMemo<{ key: string; name: string }[]>(() => JSON.parse(written), [written])
}

/** After a change of the draft the focus goes to the piece that the change is about. */
function useFocus(draft: drafts.Draft): (piece: string) => void {
  const wanted = useRef<string>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each change of the draft, without reading it
  useEffect(() => {
    if (wanted.current === undefined) return
    const piece = document.querySelector<HTMLElement>(`[data-piece="${CSS.escape(wanted.current)}"]`)
    wanted.current = undefined
    piece?.focus()
  }, [draft])
  return useCallback(piece => {
    wanted.current = piece
  }, [])
}
