import { flag, oneOf } from '@/app/searchParams'

/** What may be expected about a recommendation, in the order of its life. */
const STEPS = ['publish', 'accept', 'report', 'carry_out', 'decide_evidence', 'review', 'reassign'] as const

/** How the desk looks at what is expected. */
export type DeskSearch = { all?: true; step?: (typeof STEPS)[number]; overdue?: true }

export const deskSearch = (raw: Record<string, unknown>): DeskSearch => ({
  all: flag(raw, 'all'),
  step: oneOf(raw, 'step', STEPS),
  overdue: flag(raw, 'overdue'),
})
