import { box } from '@/app/map/boxParam'
import { anyOf, flag, isId, oneOf, someOf, territory, text, yesNo } from '@/app/searchParams'

export const KINDS = ['ngo', 'business', 'government', 'council', 'institution'] as const
export type Kind = (typeof KINDS)[number]

/** The states of the desk in the order of work. */
export const STATUSES = ['in_review', 'published', 'draft', 'archived', 'merged'] as const

/** Orders of the list; the best match first is the API's own choice when there are words, and stays unsaid. */
export const SORTS = ['shortName', '-createdAt'] as const

/** The filters of the directory as they stand in its address. */
export type OrganizationSearch = {
  q?: string
  kind?: Kind[]
  area?: string[]
  territory?: string
  verified?: true
  /** Only liquidated ones, or only active ones; both without it. */
  liquidated?: boolean
  /** Filters of a link from the dashboard: they have a chip and no switch of their own. */
  complete?: true
  fresh?: true
  /** The piece of the map that the list is narrowed to: west, south, east, north. */
  bbox?: string
  sort?: (typeof SORTS)[number]
}

/** Filters that are on or not named. */
export const FLAGS = ['verified', 'complete', 'fresh'] as const

const some = <T>(list: T[] | undefined) => (list?.length ? list : undefined)

export function organizationSearch(raw: Record<string, unknown>): OrganizationSearch {
  return {
    q: text(raw, 'q'),
    kind: someOf(raw, 'kind', KINDS),
    area: some(anyOf(raw, 'area')?.filter(isId)),
    territory: territory(raw),
    verified: flag(raw, 'verified'),
    complete: flag(raw, 'complete'),
    fresh: flag(raw, 'fresh'),
    liquidated: yesNo(raw, 'liquidated'),
    bbox: box(raw, 'bbox'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** What a narrow screen shows of the directory; a wide one shows both and keeps the word for later. */
export type DirectorySearch = OrganizationSearch & { view?: 'map' }

export const directorySearch = (raw: Record<string, unknown>): DirectorySearch => ({
  ...organizationSearch(raw),
  view: oneOf(raw, 'view', ['map']),
})

/** The filters without words and order: what the chips show and «reset» takes off. */
export const filterCount = ({
  kind,
  area,
  territory,
  bbox,
  liquidated,
  ...flags
}: OrganizationSearch): number =>
  (kind?.length ?? 0) +
  (area?.length ?? 0) +
  (territory ? 1 : 0) +
  (liquidated === undefined ? 0 : 1) +
  (bbox ? 1 : 0) +
  FLAGS.filter(name => flags[name]).length

/** Takes off what `filterCount` counts. */
export const NO_FILTERS = {
  kind: undefined,
  area: undefined,
  territory: undefined,
  verified: undefined,
  complete: undefined,
  fresh: undefined,
  liquidated: undefined,
  bbox: undefined,
} satisfies Partial<OrganizationSearch>
