import { box } from '@/app/map/boxParam'
import { circle } from '@/app/map/circle'
import { flag, id, oneOf, someOf, territory, text } from '@/app/searchParams'

export const KINDS = ['statement', 'social_order'] as const

/** The states in the order of a problem's life; those before its publication are for its author and the staff. */
export const STATUSES = [
  'open',
  'registered',
  'in_work',
  'planned',
  'call_open',
  'solved_claimed',
  'solved',
  'not_solved',
  'duplicate',
  'withdrawn',
] as const
export const HIDDEN = ['draft', 'submitted'] as const
export type Status = (typeof STATUSES)[number] | (typeof HIDDEN)[number]

export const WAITING = ['signature', 'scheduled', 'decision'] as const
export const SORTS = ['-publishedAt', '-supportCount', 'dueAt'] as const

/** The filters of the list as they stand in its address. */
export type ProblemSearch = {
  q?: string
  kind?: (typeof KINDS)[number]
  status?: Status[]
  area?: string
  territory?: string
  responsible?: string
  overdue?: true
  /** For what an official answer waits; the desk asks for it. */
  answer?: (typeof WAITING)[number]
  /** Several bodies at once; the desk asks for it. */
  body?: string[]
  mine?: true
  /** Authors object to being called the same, and nobody has decided; the desk asks for it. */
  objected?: true
  /** The piece of the map that the list is narrowed to: west, south, east, north. */
  bbox?: string
  /** A circle that the list is narrowed to: latitude, longitude, kilometres. */
  near?: string
  /** `submittedAt` only at the desk: what was handed in first. */
  sort?: (typeof SORTS)[number] | 'submittedAt'
  /** What a narrow screen shows; a wide one shows both. */
  view?: 'map'
}

/** Which bodies are looked at. */
export type AnswersSearch = { territory?: string }

export const answersSearch = (raw: Record<string, unknown>): AnswersSearch => ({
  territory: territory(raw),
})

export function problemSearch(raw: Record<string, unknown>): ProblemSearch {
  return {
    q: text(raw, 'q'),
    kind: oneOf(raw, 'kind', KINDS),
    status: someOf(raw, 'status', [...STATUSES, ...HIDDEN]),
    area: id(raw, 'area'),
    territory: territory(raw),
    responsible: id(raw, 'responsible'),
    overdue: flag(raw, 'overdue'),
    answer: oneOf(raw, 'answer', WAITING),
    mine: flag(raw, 'mine'),
    objected: flag(raw, 'objected'),
    bbox: box(raw, 'bbox'),
    near: circle(raw, 'near'),
    sort: oneOf(raw, 'sort', SORTS),
    view: oneOf(raw, 'view', ['map']),
  }
}

/** Whether anything but words and order was chosen. */
export const isFiltered = ({ q: _, sort: __, view: ___, ...filters }: ProblemSearch): boolean =>
  Object.values(filters).some(value => value !== undefined)

/** The views of the desk, in their order. */
export const DESK_VIEWS = [
  'body',
  'register',
  'signature',
  'scheduled',
  'decision',
  'submitted',
  'objected',
] as const
