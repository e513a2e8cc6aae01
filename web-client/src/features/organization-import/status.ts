// Apart from the queries: the route needs it to read its address, and the first page should not load the rest.
/** Where an import stands, in the order of its life. */
export const STATUSES = [
  'analysing',
  'ready',
  'running',
  'finished',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const
export type Status = (typeof STATUSES)[number]

/** It moves by itself: the page asks again. */
export const isGoing = (status: Status): boolean =>
  status === 'analysing' || status === 'running' || status === 'undoing'
