import { flag, id, oneOf, territory, text } from '@/app/searchParams'

export const KINDS = ['ngo', 'business'] as const
export const SORTS = ['-publishedAt', '-adoptionCount'] as const
/** States that stand in the address: what waits for a moderator; the public ones need no word. */
export const STATUSES = ['submitted'] as const

/** The filters of the list as they stand in its address. */
export type StorySearch = {
  q?: string
  kind?: (typeof KINDS)[number]
  status?: (typeof STATUSES)[number][]
  area?: string
  territory?: string
  featured?: true
  passport?: true
  mine?: true
  sort?: (typeof SORTS)[number]
}

export function storySearch(raw: Record<string, unknown>): StorySearch {
  const status = oneOf(raw, 'status', STATUSES)
  return {
    q: text(raw, 'q'),
    kind: oneOf(raw, 'kind', KINDS),
    status: status && [status],
    area: id(raw, 'area'),
    territory: territory(raw),
    featured: flag(raw, 'featured'),
    passport: flag(raw, 'passport'),
    mine: flag(raw, 'mine'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but words and order was chosen. */
export const isFiltered = ({ q: _, sort: __, ...filters }: StorySearch): boolean =>
  Object.values(filters).some(value => value !== undefined)

/** How the desk looks at stories. */
export const DESK_VIEWS = ['waiting', 'public', 'featured'] as const
export type DeskView = (typeof DESK_VIEWS)[number]

export const deskSearch = (raw: Record<string, unknown>): { view?: DeskView } => ({
  view: oneOf(raw, 'view', DESK_VIEWS),
})
