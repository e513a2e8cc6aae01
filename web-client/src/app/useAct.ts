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
  forget: QueryKey[]
  onDone?: (result: R) => void
  /** Where the API's faults are shown, by field. */
  onFaults?: (errors: Record<string, string>) => void
}

/** One write: told when done, explained when refused; what was typed stays where it is. */
export function useAct<T, R>({ send, told, forget, onDone, onFaults }: ActProps<T, R>) {
  const client = useQueryClient()
  const key = useRef(newKey())
  const [attempt, setAttempt] = useState(0)
  const anew = () => Promise.all(forget.map(queryKey => client.invalidateQueries({ queryKey })))
  const act = useMutation({
    mutationFn: (given: T) => send(given, key.current),
    onSuccess: async result => {
      key.current = newKey()
      if (told) toast(told)
      onDone?.(result)
      await anew()
    },
    onError: async error => {
      key.current = keyAfter(error, key.current)
      if (error instanceof Problem) onFaults?.(byField(error.violations))
      setAttempt(count => count + 1)
      if (error instanceof Problem && error.status === 409) await anew()
    },
  })
  return {
    do: act.mutate,
    busy: act.isPending,
    message: act.isError ? reason(act.error) : undefined,
    attempt,
    /** For a form that found its own faults: the summary speaks and has the focus again. */
    refuse: () => setAttempt(count => count + 1),
  }
}
