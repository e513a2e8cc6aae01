import { flag, oneOf, territory, text } from '@/app/searchParams'

/** Stages in their order; what ended otherwise stands last. */
export const STATUSES = [
  'discussed',
  'endorsed',
  'prepared',
  'conclusion_pending',
  'submitted',
  'considered',
  'returned',
  'adopted',
  'in_force',
  'evaluated',
  'rejected',
  'withdrawn',
] as const
export const TAXES = [
  'land',
  'organization_property',
  'personal_property',
  'transport',
  'profit',
  'simplified',
  'patent',
  'trade_fee',
] as const
export const LEVELS = ['municipal', 'regional', 'federal'] as const
export const SORTS = ['-openedAt', '-supporterCount'] as const

/** The filters of the list as they stand in its address. */
export type InitiativeSearch = {
  q?: string
  status?: (typeof STATUSES)[number]
  tax?: (typeof TAXES)[number]
  level?: (typeof LEVELS)[number]
  territory?: string
  overdue?: true
  mine?: true
  sort?: (typeof SORTS)[number]
}

export function initiativeSearch(raw: Record<string, unknown>): InitiativeSearch {
  return {
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', STATUSES),
    tax: oneOf(raw, 'tax', TAXES),
    level: oneOf(raw, 'level', LEVELS),
    territory: territory(raw),
    overdue: flag(raw, 'overdue'),
    mine: flag(raw, 'mine'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but the order was chosen. */
export const isNarrowed = ({ sort: _, ...filters }: InitiativeSearch): boolean =>
  Object.values(filters).some(value => value !== undefined)
