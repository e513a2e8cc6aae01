import { useEffect, useRef, useState } from 'react'
import { Problem } from '@/contract/problem'
import { reason } from './reason'

type Work = (onProgress: (share: number) => void, signal: AbortSignal) => Promise<void>

/** Sends files, one after another: how far it is, what went wrong in words, and an end when the form goes away. */
export function useSending() {
  const [share, setShare] = useState<number>()
  const [fault, setFault] = useState<string>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function run(work: Work) {
    const control = new AbortController()
    stop.current = control
    setFault(undefined)
    setShare(0)
    try {
      await work(setShare, control.signal)
    } catch (error) {
      if (control.signal.aborted) return
      const violation = error instanceof Problem ? error.violations[0] : undefined
      setFault(violation?.message ?? reason(error))
    } finally {
      setShare(undefined)
    }
  }

  return { share, busy: share !== undefined, fault, run }
}
