import { useCallback, useReducer } from 'react'
import type { Draft } from './draft'

const REMEMBERED = 100

export type History = { draft: Draft; past: Draft[]; writing?: string }
type Step = { make: (draft: Draft) => Draft; writing?: string } | 'undo'

/**
 * Changes the draft and remembers what was before. Letters typed one after another into the same field
 * (`writing` names it) are one step, so that «undo» takes back a text and not a letter.
 */
export function step(history: History, given: Step): History {
  if (given === 'undo') {
    const before = history.past.at(-1)
    return before ? { draft: before, past: history.past.slice(0, -1) } : history
  }
  const draft = given.make(history.draft)
  if (draft === history.draft) return history
  const goesOn = given.writing !== undefined && given.writing === history.writing
  const past = goesOn ? history.past : [...history.past, history.draft].slice(-REMEMBERED)
  return { draft, past, writing: given.writing }
}

/** Changes the draft; `writing` names the field in which a person is typing. */
export type Edit = (make: (draft: Draft) => Draft, writing?: string) => void

export function useHistory(first: Draft) {
  const [history, dispatch] = useReducer(step, { draft: first, past: [] })
  const edit: Edit = useCallback((make, writing) => dispatch({ make, writing }), [])
  const undo = useCallback(() => dispatch('undo'), [])
  return { draft: history.draft, edit, undo: history.past.length > 0 ? undo : undefined }
}
