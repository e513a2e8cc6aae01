import type { UseFormReturnType } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react'
import { reason } from '@/app/reason'
import { api, unwrapTagged } from '@/contract/api'
import { Problem } from '@/contract/problem'
import {
  changes,
  type DraftField,
  draftState,
  fieldOf,
  leaveField,
  merged,
  takeField,
  withSaved,
} from './joint'
import { type Proposal, proposal } from './queries'
import { type Values, valuesOf } from './values'

const PAUSE_MS = 1500
/** After a save that failed, and may not the next time. */
const AGAIN_MS = 10_000

/** How the last save went. */
export type Saving =
  | { state: 'busy' }
  | { state: 'saved'; at: Date }
  /** The words stay in this browser. */
  | { state: 'failed'; why: string; again: boolean }
  /** Somebody has changed the same fields: nothing is saved until the person says whose words stay. */
  | { state: 'both'; fields: DraftField[] }

type Start = {
  known: Proposal | undefined
  etag: string | undefined
  base: Values
  /** Fields that others have changed since this browser kept its own words for them. */
  both: DraftField[]
  joint: boolean
}

/**
 * A draft that several people may have open: it is saved a moment after each change, the field that one writes in is
 * one's own meanwhile, and what others save comes in. Does nothing where `joint` is false.
 */
export function useJointDraft(
  form: UseFormReturnType<Values>,
  { known, etag, base, both: met, joint }: Start,
) {
  const client = useQueryClient()
  const id = known?.id ?? ''
  const state = useQuery(draftState(id, joint)).data
  const [saving, setSaving] = useState<Saving | undefined>(
    met.length > 0 ? { state: 'both', fields: met } : undefined,
  )
  const [saved, setSaved] = useState(base)
  const at = useRef({ base, etag, version: known?.version ?? 0 })
  const focused = useRef<DraftField>(undefined)
  const typed = useRef(form.values)
  typed.current = form.values
  const setValues = useRef(form.setValues)
  setValues.current = form.setValues
  const tried = useRef('')
  /** What is typed is put in nobody's place unasked, and half a draft is no draft. */
  const mayPass = useRef(false)
  const queue = useRef<Promise<boolean>>(Promise.resolve(true))

  const read = useCallback((value: Proposal, tag: string | undefined) => {
    at.current = { base: valuesOf(value), etag: tag, version: value.version }
    setSaved(at.current.base)
  }, [])

  /** Takes in what others have saved; whether nothing of it meets what is typed. */
  const takeIn = useCallback(async () => {
    const { value, etag: tag } = await client.fetchQuery({ ...proposal(id), staleTime: 0 })
    const { values, both } = merged(at.current.base, typed.current, valuesOf(value))
    read(value, tag)
    if (JSON.stringify(values) !== JSON.stringify(typed.current)) setValues.current(values)
    typed.current = values
    if (both.length > 0) setSaving({ state: 'both', fields: both })
    return both.length === 0
  }, [client, id, read])

  const send = useCallback(
    async (again: boolean): Promise<boolean> => {
      const body = changes(at.current.base, typed.current)
      tried.current = JSON.stringify(typed.current)
      if (Object.keys(body).length === 0) return true
      setSaving(last => (last?.state === 'failed' ? last : { state: 'busy' }))
      try {
        const { value, etag: tag } = await unwrapTagged(
          api.PATCH('/api/v1/proposals/{id}', {
            params: { path: { id }, header: { 'If-Match': at.current.etag ?? '' } },
            body,
          }),
        )
        read(value, tag)
        setSaving({ state: 'saved', at: new Date() })
        if (focused.current) await takeField(id, focused.current).catch(() => undefined)
        return true
      } catch (error) {
        // Somebody has saved another field: with theirs taken in ours goes on.
        if (error instanceof Problem && error.status === 412 && again)
          return (await takeIn().catch(() => true)) && send(false)
        const fault = error instanceof Problem ? error.violations[0]?.message : undefined
        setSaving({ state: 'failed', why: fault ?? reason(error), again: !fault })
        // Whoever sends the whole form next is told by its answer.
        return true
      }
    },
    [id, read, takeIn],
  )

  /** One save at a time. False when others have changed the same, so that the person has to look first. */
  const save = useCallback(() => {
    if (!joint) return Promise.resolve(true)
    queue.current = queue.current.then(() => send(true))
    return queue.current
  }, [joint, send])

  const passing = useCallback(() => (mayPass.current ? save() : Promise.resolve(false)), [save])

  const unsaved = joint && Object.keys(changes(saved, form.values)).length > 0
  const whole = form.values.title.trim() !== '' && form.values.body.trim() !== ''
  const text = JSON.stringify(form.values)
  mayPass.current = whole && saving?.state !== 'both'
  useEffect(() => {
    if (!unsaved || !mayPass.current) return
    const failed = saving?.state === 'failed' && text === tried.current
    if (failed && !saving.again) return
    const timer = setTimeout(passing, failed ? AGAIN_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, unsaved, passing, saving])

  useEffect(() => {
    if (joint && state && state.version > at.current.version) takeIn().catch(() => undefined)
  }, [joint, state, takeIn])

  const leave = useCallback(() => {
    const field = focused.current
    focused.current = undefined
    if (field) passing().then(() => leaveField(id, field).catch(() => undefined))
  }, [id, passing])
  useEffect(() => () => leave(), [leave])

  async function onFocus(event: FocusEvent) {
    const field = joint ? fieldOf(event.target) : undefined
    if (!field || field === focused.current) return
    leave()
    focused.current = field
    try {
      const now = await takeField(id, field)
      client.setQueryData(draftState(id).queryKey, now)
    } catch {
      // Whoever has it is shown beside the form.
      if (focused.current === field) focused.current = undefined
      client.invalidateQueries({ queryKey: draftState(id).queryKey })
    }
  }
  const onBlur = (event: FocusEvent) => {
    if (fieldOf(event.relatedTarget) !== focused.current) leave()
  }

  const others = state?.writing.filter(({ mine }) => !mine) ?? []
  return {
    saving: joint ? saving : undefined,
    unsaved,
    base: saved,
    others,
    isTaken: (field: DraftField) => others.some(one => one.field === field),
    save,
    takeSaved: () => {
      if (saving?.state !== 'both') return
      form.setValues(withSaved(form.values, saved, saving.fields))
      setSaving(undefined)
    },
    etag: () => at.current.etag,
    wiring: joint ? { onFocus, onBlur } : {},
  }
}
