import { useEffect, useState } from 'react'

const PAUSE_MS = 400

/** The value as it was before the last keys were pressed: it follows when the hands rest. */
export function usePause<T>(value: T): T {
  const [calm, setCalm] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return calm
}
