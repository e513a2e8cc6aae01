// Apart from the queries: the route needs it to read its address, and the first page should not load the rest.
/** Where an import stands, in the order of its life. */
export const STATUSES = ['draft', 'published', 'discarded'] as const
export type Status = (typeof STATUSES)[number]
