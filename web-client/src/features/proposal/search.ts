import { anyOf, flag, oneOf, text } from '@/app/searchParams'

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

export const SORTS = ['-publishedAt', '-supportCount', 'dueAt'] as const

/** The filters of the list as they stand in its address. */
export type ProposalSearch = {
  q?: string
  status?: Status[]
  area?: string
  territory?: string
  responsible?: string
  organization?: string
  problem?: string
  recommendation?: string
  overdue?: true
  supported?: true
  mine?: true
  sort?: (typeof SORTS)[number]
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const id = (value: string | undefined) => (value && ID.test(value) ? value : undefined)

export function proposalSearch(raw: Record<string, unknown>): ProposalSearch {
  const known = [...STATUSES, ...HIDDEN]
  const status = anyOf(raw, 'status')?.filter((one): one is Status => known.some(other => other === one))
  const territory = text(raw, 'territory')
  return {
    q: text(raw, 'q'),
    status: status?.length ? status : undefined,
    area: id(text(raw, 'area')),
    territory: territory && (id(territory) || /^\d{2,11}$/.test(territory)) ? territory : undefined,
    responsible: id(text(raw, 'responsible')),
    organization: id(text(raw, 'organization')),
    problem: id(text(raw, 'problem')),
    recommendation: id(text(raw, 'recommendation')),
    overdue: flag(raw, 'overdue'),
    supported: flag(raw, 'supported'),
    mine: flag(raw, 'mine'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but words and order was chosen. */
export const isFiltered = ({ q: _, sort: __, ...filters }: ProposalSearch): boolean =>
  Object.values(filters).some(value => value !== undefined)
