import { useState } from 'react'

/** Which rows of a list are marked. One that has left the list is marked no more. */
export type Marks = {
  /** In the order of the list. */
  marked: string[]
  all: boolean
  toggle: (id: string) => void
  toggleAll: () => void
  clear: () => void
}

export function useMarks(ids: string[]): Marks {
  const [chosen, setChosen] = useState<string[]>([])
  const marked = ids.filter(id => chosen.includes(id))
  const all = ids.length > 0 && marked.length === ids.length
  return {
    marked,
    all,
    toggle: id =>
      setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id])),
    toggleAll: () => setChosen(all ? [] : ids),
    clear: () => setChosen([]),
  }
}
