import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { byField, Problem } from '@/contract/problem'
import { toast } from '@/ui'
import { keyAfter, newKey } from './onceKey'
import { reason } from './reason'

type ActProps<T, R> = {
  /** Does it. A repeated press carries the same key, so that it is done once. */
  send: (given: T, key: string | undefined) => Promise<R>
  /** What is told when it is done; nothing when the page itself shows it. */
  told?: string
  /** Beginnings of the keys of what is asked for anew, also after a refusal: somebody may have been faster. */
  forget?: readonly QueryKey[]
  onDone?: (result: R) => void
  /** Where the API's faults are shown, by field. */
  onFaults?: (errors: Record<string, string>) => void
  /** Says why in words of its own, or null where the fields say it; undefined leaves it to the API's words. */
  onRefused?: (error: unknown) => string | null | undefined
}

/** What a form has to know of the write that it starts. */
export type Act<T> = {
  do: (given: T, then?: { onError?: () => void }) => void
  busy: boolean
  /** What failed as a whole. */
  message: string | undefined
  /** Grows with every try that failed. */
  attempt: number
  /** For a form that found its own faults: the summary speaks and has the focus again. */
  refuse: () => void
  /** Forgets what failed. */
  reset: () => void
}

/** One write: told when done, explained when refused; what was typed stays where it is. */
export function useAct<T, R>({
  send,
  told,
  forget = [],
  onDone,
  onFaults,
  onRefused,
}: ActProps<T, R>): Act<T> {
  const client = useQueryClient()
  const key = useRef(newKey())
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const anew = () => Promise.all(forget.map(queryKey => client.invalidateQueries({ queryKey })))
  const act = useMutation({
    mutationFn: (given: T) => send(given, key.current),
    onMutate: () => setMessage(undefined),
    onSuccess: async result => {
      key.current = newKey()
      if (told) toast(told)
      onDone?.(result)
      await anew()
    },
    onError: async error => {
      key.current = keyAfter(error, key.current)
      const faults = error instanceof Problem ? byField(error.violations) : {}
      onFaults?.(faults)
      const shown = onFaults !== undefined && Object.keys(faults).length > 0
      const own = onRefused?.(error)
      setMessage(own === undefined ? (shown ? undefined : reason(error)) : (own ?? undefined))
      setAttempt(count => count + 1)
      if (error instanceof Problem && (error.status === 409 || error.status === 412)) await anew()
    },
  })
  return {
    do: act.mutate,
    busy: act.isPending,
    message,
    attempt,
    refuse: () => {
      setMessage(undefined)
      setAttempt(count => count + 1)
    },
    reset: () => {
      setMessage(undefined)
      act.reset()
    },
  }
}
