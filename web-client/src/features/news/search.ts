import { anyOf, text } from '@/app/searchParams'

export const STATUSES = ['draft', 'submitted', 'scheduled', 'published', 'unpublished'] as const

/** The filters of the list as they stand in its address. */
export type NewsSearch = {
  q?: string
  area?: string
  territory?: string
  status?: (typeof STATUSES)[number][]
  mine?: true
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const id = (value: string | undefined) => (value && ID.test(value) ? value : undefined)

export function newsSearch(raw: Record<string, unknown>): NewsSearch {
  return { q: text(raw, 'q'), area: id(text(raw, 'area')), territory: id(text(raw, 'territory')) }
}

/** What stands in the address of the desk: which states are shown. */
export function deskSearch(raw: Record<string, unknown>): { status?: NewsSearch['status'] } {
  const status = anyOf(raw, 'status')?.flatMap(one => STATUSES.filter(known => known === one))
  return { status: status?.length ? status : undefined }
}
