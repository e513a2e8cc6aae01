import { id, oneOf, territory, text } from '@/app/searchParams'

/** States that stand in the address; drafts are for the Resource Center. */
export const STATUSES = [
  'open',
  'scheduled',
  'summing_up',
  'closed',
  'closed_without_outcome',
  'review_due',
  'draft',
] as const
export const OUTCOMES = ['decision', 'recommendation', 'statement', 'no_agreement'] as const
export const SORTS = ['-opensOn', 'closesOn'] as const

/** The filters of the list as they stand in its address. */
export type DiscussionSearch = {
  q?: string
  status?: (typeof STATUSES)[number][]
  outcome?: (typeof OUTCOMES)[number][]
  area?: string
  territory?: string
  platform?: string
  sort?: (typeof SORTS)[number]
}

export function discussionSearch(raw: Record<string, unknown>): DiscussionSearch {
  const status = oneOf(raw, 'status', STATUSES)
  const outcome = oneOf(raw, 'outcome', OUTCOMES)
  return {
    q: text(raw, 'q'),
    status: status && [status],
    outcome: outcome && [outcome],
    area: id(raw, 'area'),
    territory: territory(raw),
    platform: id(raw, 'platform'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but words and order was chosen. */
export const isFiltered = ({ q: _, sort: __, ...filters }: DiscussionSearch): boolean =>
  Object.values(filters).some(value => value !== undefined)
