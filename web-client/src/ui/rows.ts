/** A row of a queue: its id, and where it stood, for when it is there no more. */
export type Place = { id: string; at: number }

/** The row that was opened on a page of its own, and where in the browser's history that was. */
let left: (Place & { entry: string }) | undefined
const entry = () => JSON.stringify([window.location.href, window.history.state])

export const leaveAt = (place: Place | undefined): void => {
  left = place && { ...place, entry: entry() }
}

/** Where somebody was who has come back to the queue. */
export const placeLeft = (): Place | undefined => (left?.entry === entry() ? left : undefined)

/** What opens the rows. */
export const rowsIn = (queue: ParentNode | null): HTMLElement[] => [
  ...(queue?.querySelectorAll<HTMLElement>('[data-triage]') ?? []),
]

/** The row at a place, or the one that stands there now. */
export const rowIn = (all: HTMLElement[], { id, at }: Place): HTMLElement | undefined =>
  all.find(one => one.dataset.triage === id) ?? all[Math.min(at, all.length - 1)]

/** Where the focus belongs when somebody comes back from the page of a row: they go on there. Else nothing. */
export const rowLeft = (): HTMLElement | undefined => {
  const place = placeLeft()
  return place && rowIn(rowsIn(document), place)
}
