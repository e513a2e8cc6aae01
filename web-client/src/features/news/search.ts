import { id, someOf, text } from '@/app/searchParams'

export const STATUSES = ['draft', 'submitted', 'scheduled', 'published', 'unpublished'] as const

/** The filters of the list as they stand in its address. */
export type NewsSearch = {
  q?: string
  area?: string
  territory?: string
  status?: (typeof STATUSES)[number][]
  mine?: true
}

export function newsSearch(raw: Record<string, unknown>): NewsSearch {
  return { q: text(raw, 'q'), area: id(raw, 'area'), territory: id(raw, 'territory') }
}

/** What stands in the address of the desk: which states are shown. */
export function deskSearch(raw: Record<string, unknown>): { status?: NewsSearch['status'] } {
  return { status: someOf(raw, 'status', STATUSES) }
}
