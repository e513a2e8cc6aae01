import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { keyAfter, newKey } from '@/app/onceKey'
import { reason } from '@/app/reason'
import { byField, Problem } from '@/contract/problem'
import { toast } from '@/ui'
import { forgetFigures } from './queries'

type DeedProps<T> = {
  /** Does it. A repeated press carries the same key, so that it is done once. */
  send: (given: T, key: string | undefined) => Promise<unknown>
  /** What is told when it is done. */
  told: string
  onDone: () => void
  /** Where the API's faults are shown, by field. */
  onFaults?: (errors: Record<string, string>) => void
}

/** One write from a form: told when done, explained when refused; what was typed stays where it is. */
export function useDeed<T>({ send, told, onDone, onFaults }: DeedProps<T>) {
  const client = useQueryClient()
  const key = useRef(newKey())
  const [attempt, setAttempt] = useState(0)
  const deed = useMutation({
    mutationFn: (given: T) => send(given, key.current),
    onSuccess: async () => {
      key.current = newKey()
      toast(told)
      onDone()
      await forgetFigures(client)
    },
    onError: async error => {
      key.current = keyAfter(error, key.current)
      if (error instanceof Problem) onFaults?.(byField(error.violations))
      setAttempt(count => count + 1)
      // Somebody was faster: the next try is made on what they left.
      if (error instanceof Problem && error.status === 412) await forgetFigures(client)
    },
  })
  return {
    do: deed.mutate,
    busy: deed.isPending,
    message: deed.isError ? reason(deed.error) : undefined,
    attempt,
    /** For a form that found its own faults: the summary speaks and has the focus again. */
    refuse: () => setAttempt(count => count + 1),
    reset: deed.reset,
  }
}
