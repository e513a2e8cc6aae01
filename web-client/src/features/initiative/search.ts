import { flag, oneOf, text } from '@/app/searchParams'

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

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function initiativeSearch(raw: Record<string, unknown>): InitiativeSearch {
  const territory = text(raw, 'territory')
  return {
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', STATUSES),
    tax: oneOf(raw, 'tax', TAXES),
    level: oneOf(raw, 'level', LEVELS),
    territory: territory && (ID.test(territory) || /^\d{2,11}$/.test(territory)) ? territory : undefined,
    overdue: flag(raw, 'overdue'),
    mine: flag(raw, 'mine'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but the order was chosen. */
export const isNarrowed = ({ sort: _, ...filters }: InitiativeSearch): boolean =>
  Object.values(filters).some(value => value !== undefined)

/** The same list as a file. */
export function exportOf(search: InitiativeSearch, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format })
  for (const [key, value] of Object.entries(search)) if (value) query.set(key, String(value))
  return `/api/v1/initiatives?${query}`
}
