import { oneOf, text } from '@/app/searchParams'

export const STATUSES = ['proposed', 'active', 'dormant', 'archived'] as const
export const SORTS = ['-createdAt', '-memberCount'] as const
/** Parts of a community's page; the first one needs no word in the address. */
export const TABS = ['members', 'library', 'statements', 'questions', 'elections'] as const
export type Tab = (typeof TABS)[number]

/** The filters of the list as they stand in its address. */
export type CommunitySearch = {
  q?: string
  status?: (typeof STATUSES)[number]
  area?: string
  territory?: string
  organization?: string
  sort?: (typeof SORTS)[number]
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const id = (value: string | undefined) => (value && ID.test(value) ? value : undefined)

export function communitySearch(raw: Record<string, unknown>): CommunitySearch {
  const territory = text(raw, 'territory')
  return {
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', STATUSES),
    area: id(text(raw, 'area')),
    territory: territory && (id(territory) || /^\d{2,11}$/.test(territory)) ? territory : undefined,
    organization: id(text(raw, 'organization')),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but the order was chosen. */
export const isNarrowed = ({ sort: _, ...rest }: CommunitySearch): boolean =>
  Object.values(rest).some(value => value !== undefined)

/** The same list as a file. */
export function exportOf(search: CommunitySearch, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format })
  for (const [key, value] of Object.entries(search)) if (value) query.set(key, value)
  return `/api/v1/communities?${query}`
}
