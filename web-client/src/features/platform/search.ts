import { flag, oneOf, text } from '@/app/searchParams'

export const STATUSES = ['open', 'closed'] as const
/** Parts of a platform's page; the first one needs no word in the address. */
export const TABS = ['timeline', 'seats', 'topics', 'minutes', 'links'] as const
export type Tab = (typeof TABS)[number]

/** The filters of the list as they stand in its address. */
export type PlatformSearch = {
  q?: string
  status?: (typeof STATUSES)[number]
  area?: string
  territory?: string
  organization?: string
  inactive?: true
  whole?: true
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const id = (value: string | undefined) => (value && ID.test(value) ? value : undefined)

export function platformSearch(raw: Record<string, unknown>): PlatformSearch {
  const territory = text(raw, 'territory')
  return {
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', STATUSES),
    area: id(text(raw, 'area')),
    territory: territory && (id(territory) || /^\d{2,11}$/.test(territory)) ? territory : undefined,
    organization: id(text(raw, 'organization')),
    inactive: flag(raw, 'inactive'),
    whole: flag(raw, 'whole'),
  }
}

export const isNarrowed = (search: PlatformSearch): boolean =>
  Object.values(search).some(value => value !== undefined)

/** The same list as a file. */
export function exportOf(search: PlatformSearch, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format })
  for (const [key, value] of Object.entries(search)) if (value) query.set(key, String(value))
  return `/api/v1/platforms?${query}`
}
