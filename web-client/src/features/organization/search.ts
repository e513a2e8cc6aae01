import { anyOf, flag, oneOf, text } from '@/app/searchParams'

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
  sort?: (typeof SORTS)[number]
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isId = (value: string): boolean => ID.test(value)

const some = <T>(list: T[] | undefined) => (list?.length ? list : undefined)

export function organizationSearch(raw: Record<string, unknown>): OrganizationSearch {
  const territory = text(raw, 'territory')
  return {
    q: text(raw, 'q'),
    kind: some(anyOf(raw, 'kind')?.filter((one): one is Kind => KINDS.some(kind => kind === one))),
    area: some(anyOf(raw, 'area')?.filter(isId)),
    // An id, or the digits of an ОКТМО code as people write them into a link.
    territory: territory && (isId(territory) || /^\d{2,11}$/.test(territory)) ? territory : undefined,
    verified: flag(raw, 'verified'),
    sort: oneOf(raw, 'sort', SORTS),
  }
}

/** The filters without words and order: what the chips show and «reset» takes off. */
export const filterCount = ({ kind, area, territory, verified }: OrganizationSearch): number =>
  (kind?.length ?? 0) + (area?.length ?? 0) + (territory ? 1 : 0) + (verified ? 1 : 0)
