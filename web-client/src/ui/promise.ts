/** How a recommendation shows as a mark: a mark fills only by what people did and proved. */
export type PromiseState = 'none' | 'progress' | 'done' | 'late'

export const PROMISE_STATES: readonly PromiseState[] = ['done', 'progress', 'late', 'none']

type Tracked = { status?: string; dueOn?: string | null; evidenceCount?: number }

const UNDER_WAY = ['in_progress', 'under_review']
const ENDED = ['done', 'declined', 'cancelled']

/**
 * The mark of a recommendation on a day (`YYYY-MM-DD`). Overdue goes before under way: it is what needs an answer.
 * `not_done` (closed after 90 days overdue, dialogue.md 2.1) stays a square.
 */
export function markOf(recommendation: Tracked, today: string): PromiseState {
  const { status = 'assigned', dueOn, evidenceCount = 0 } = recommendation
  if (status === 'done') return 'done'
  if (status === 'not_done' || (dueOn && dueOn < today && !ENDED.includes(status))) return 'late'
  if (UNDER_WAY.includes(status) || (evidenceCount > 0 && !ENDED.includes(status))) return 'progress'
  return 'none'
}
