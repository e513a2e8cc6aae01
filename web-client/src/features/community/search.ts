import { id, oneOf, territory, text } from '@/app/searchParams'

export const STATUSES = ['proposed', 'active', 'dormant', 'archived'] as const
export const SORTS = ['-createdAt', '-memberCount'] as const
/** Parts of a community's page; the first one needs no word in the address. */
export const TABS = ['members', 'proposals', 'library', 'statements', 'questions', 'elections'] as const
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

export function communitySearch(raw: Record<string, unknown>): CommunitySearch {
  return {
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', STATUSES),
    area: id(raw, 'area'),
    territory: territory(raw),
    organization: id(raw, 'organization'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but the order was chosen. */
export const isNarrowed = ({ sort: _, ...rest }: CommunitySearch): boolean =>
  Object.values(rest).some(value => value !== undefined)
