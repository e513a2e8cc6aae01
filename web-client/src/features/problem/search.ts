import { anyOf, flag, oneOf, text } from '@/app/searchParams'

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
  mine?: true
  sort?: (typeof SORTS)[number]
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const id = (value: string | undefined) => (value && ID.test(value) ? value : undefined)

export function problemSearch(raw: Record<string, unknown>): ProblemSearch {
  const known = [...STATUSES, ...HIDDEN]
  const status = anyOf(raw, 'status')?.filter((one): one is Status => known.some(other => other === one))
  const territory = text(raw, 'territory')
  return {
    q: text(raw, 'q'),
    kind: oneOf(raw, 'kind', KINDS),
    status: status?.length ? status : undefined,
    area: id(text(raw, 'area')),
    territory: territory && (id(territory) || /^\d{2,11}$/.test(territory)) ? territory : undefined,
    responsible: id(text(raw, 'responsible')),
    overdue: flag(raw, 'overdue'),
    mine: flag(raw, 'mine'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** Whether anything but words and order was chosen. */
export const isFiltered = ({ q: _, sort: __, ...filters }: ProblemSearch): boolean =>
  Object.values(filters).some(value => value !== undefined)
