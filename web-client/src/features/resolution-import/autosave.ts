import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '@/contract/problem'
import { closed, type Draft } from './draft'
import { changeImport, importById } from './queries'

const PAUSE_MS = 1200

/**
 * - `waiting`: changes will be sent in a moment; `unfinished`: they cannot be kept as they are;
 * - `conflict`: somebody changed the draft meanwhile; `failed`: refused, or the network is away.
 */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'unfinished' | 'conflict' | 'failed'

type Options = {
  id: string
  draft: Draft
  /** The draft as the API has it. */
  stored: Draft
  etag: string
  /** False while the draft has faults that the API would refuse. */
  good: boolean
}

/** Keeps the draft on the server shortly after each change, one request at a time, each with the tag of the last. */
export function useAutosave({ id, draft, stored, etag, good }: Options) {
  const client = useQueryClient()
  const [kept, setKept] = useState(stored)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const now = useRef({ draft, kept, tag: etag })
  now.current.draft = draft
  const running = useRef<Promise<boolean>>(undefined)

  const send = useCallback(async (): Promise<boolean> => {
    const wanted = now.current.draft
    setBusy(true)
    setError(undefined)
    try {
      const answer = await changeImport(id, now.current.tag, closed(wanted))
      now.current.tag = answer.etag ?? now.current.tag
      now.current.kept = wanted
      setKept(wanted)
      client.setQueryData(importById(id).queryKey, answer)
      return true
    } catch (refused) {
      setError(refused)
      return false
    } finally {
      setBusy(false)
    }
  }, [id, client])

  /** Sends what is not sent yet, and what is typed meanwhile; true when all of it is kept. */
  const flush = useCallback(async (): Promise<boolean> => {
    for (;;) {
      if (running.current) await running.current
      else if (now.current.draft === now.current.kept) return true
      else {
        running.current = send()
        const sent = await running.current
        running.current = undefined
        if (!sent) return false
      }
    }
  }, [send])

  const stale = error instanceof Problem && error.status === 412
  const dirty = draft !== kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is not read here; each change starts the pause anew
  useEffect(() => {
    if (!dirty || !good || stale) return
    const timer = setTimeout(flush, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, dirty, good, stale, flush])

  /** After a conflict: writes this draft over the other one. */
  const overwrite = useCallback(async () => {
    const newest = await client.fetchQuery({ ...importById(id), staleTime: 0 })
    now.current.tag = newest.etag ?? now.current.tag
    return flush()
  }, [client, id, flush])

  const state: SaveState = busy
    ? 'saving'
    : stale
      ? 'conflict'
      : error !== undefined
        ? 'failed'
        : !dirty
          ? 'saved'
          : good
            ? 'waiting'
            : 'unfinished'
  return { state, dirty, error, flush, overwrite }
}
