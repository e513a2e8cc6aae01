import { oneOf, text } from '@/app/searchParams'

export const ROLES = ['administrator', 'moderator', 'officer', 'council_member'] as const
export const ALL_ROLES = [...ROLES, 'representative', 'juror'] as const
export const STATUSES = ['active', 'blocked', 'leaving', 'erased'] as const

/** The filters of the list as they stand in its address. */
export const userSearch = (raw: Record<string, unknown>) => ({
  q: text(raw, 'q'),
  role: oneOf(raw, 'role', ALL_ROLES),
  status: oneOf(raw, 'status', STATUSES),
})
