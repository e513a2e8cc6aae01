import { useEffect, useRef } from 'react'
import { forget, recall, remember } from './storage'

const PAUSE_MS = 600

/** What a person typed into a form, kept in this browser until it is sent. Passwords and files never go here. */
export function draftOf<T>(key: string): T | undefined {
  const text = recall(`draft.${key}`)
  if (!text) return undefined
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}

export const dropDraft = (key: string): void => forget(`draft.${key}`)

/** Keeps `values` under `key` shortly after each change; the last change is kept even when the page is closed at once. */
export function useDraft<T>(key: string, values: T, dirty: boolean): void {
  const last = useRef<{ values: T; dirty: boolean }>({ values, dirty })
  last.current = { values, dirty }
  const text = JSON.stringify(values)
  useEffect(() => {
    if (!dirty) return
    const timer = setTimeout(() => remember(`draft.${key}`, text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key, text, dirty])
  useEffect(() => {
    const keep = () => {
      if (last.current.dirty) remember(`draft.${key}`, JSON.stringify(last.current.values))
    }
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [key])
}
