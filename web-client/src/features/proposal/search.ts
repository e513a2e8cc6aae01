import { box } from '@/app/map/boxParam'
import { circle } from '@/app/map/circle'
import { flag, id, oneOf, someOf, territory, text } from '@/app/searchParams'

/** The states in the order of a proposal's life; those before its publication are for its author and the staff. */
export const STATUSES = [
  'open',
  'under_review',
  'accepted',
  'implementing',
  'implemented_claimed',
  'implemented',
  'declined',
  'closed_existing',
  'no_support',
  'withdrawn',
  'merged',
] as const
export const HIDDEN = ['draft', 'submitted'] as const
export type Status = (typeof STATUSES)[number] | (typeof HIDDEN)[number]

export const SORTS = ['-publishedAt', '-supportCount', 'dueAt', 'endsAt'] as const

/** The filters of the list as they stand in its address. */
export type ProposalSearch = {
  q?: string
  status?: Status[]
  area?: string
  territory?: string
  responsible?: string
  organization?: string
  community?: string
  problem?: string
  recommendation?: string
  overdue?: true
  /** For what an official answer waits, and of which bodies; the desk asks for it. */
  answer?: 'signature' | 'scheduled' | 'decision'
  body?: string[]
  supported?: true
  mine?: true
  /** The piece of the map that the list is narrowed to: west, south, east, north. */
  bbox?: string
  /** A circle that the list is narrowed to: latitude, longitude, kilometres. */
  near?: string
  /** What a narrow screen shows; a wide one shows both. */
  view?: 'map'
  /** `submittedAt` only at the desk: what was handed in first. */
  sort?: (typeof SORTS)[number] | 'submittedAt'
}

export function proposalSearch(raw: Record<string, unknown>): ProposalSearch {
  return {
    q: text(raw, 'q'),
    status: someOf(raw, 'status', [...STATUSES, ...HIDDEN]),
    area: id(raw, 'area'),
    territory: territory(raw),
    responsible: id(raw, 'responsible'),
    organization: id(raw, 'organization'),
    community: id(raw, 'community'),
    problem: id(raw, 'problem'),
    recommendation: id(raw, 'recommendation'),
    overdue: flag(raw, 'overdue'),
    supported: flag(raw, 'supported'),
    mine: flag(raw, 'mine'),
    bbox: box(raw, 'bbox'),
    near: circle(raw, 'near'),
    view: oneOf(raw, 'view', ['map']),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but words and order was chosen. */
export const isFiltered = ({ q: _, sort: __, view: ___, ...filters }: ProposalSearch): boolean =>
  Object.values(filters).some(value => value !== undefined)

/** The views of the desk, in their order. */
export const DESK_VIEWS = [
  'body',
  'signature',
  'scheduled',
  'decision',
  'work',
  'submitted',
  'papers',
  'unanswered',
] as const
