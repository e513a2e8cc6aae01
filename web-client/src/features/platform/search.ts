import { flag, id, oneOf, territory, text } from '@/app/searchParams'

export const STATUSES = ['open', 'closed'] as const
/** Parts of a platform's page; the first one needs no word in the address. */
export const TABS = ['timeline', 'calendar', 'seats', 'topics', 'discussions', 'minutes', 'links'] as const
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

export function platformSearch(raw: Record<string, unknown>): PlatformSearch {
  return {
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', STATUSES),
    area: id(raw, 'area'),
    territory: territory(raw),
    organization: id(raw, 'organization'),
    inactive: flag(raw, 'inactive'),
    whole: flag(raw, 'whole'),
  }
}

export const isNarrowed = (search: PlatformSearch): boolean =>
  Object.values(search).some(value => value !== undefined)
