import type { Schemas } from '@/contract/api'

/** What a person types to ask for a community. */
export type Values = {
  organizationId: string
  activityAreaId: string
  territoryId: string | null
  title: string
  purpose: string
  does: string
  contact: string
}

export const EMPTY: Values = {
  organizationId: '',
  activityAreaId: '',
  territoryId: null,
  title: '',
  purpose: '',
  does: '',
  contact: '',
}

/** The body of the contract. */
export const inputOf = (values: Values): Schemas['CommunityInput'] => ({
  title: values.title.trim(),
  purpose: values.purpose.trim(),
  activityAreaId: values.activityAreaId,
  territoryId: values.territoryId ?? '',
  membership: {
    organizationId: values.organizationId,
    does: values.does.trim(),
    contact: values.contact.trim() || null,
  },
})

/** Faults of the contract by field of the form: the membership's fields stand among the others. */
export const errorsOf = (faults: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([field, message]) => [field.replace(/^membership\./, ''), message]),
  )

/** As many members as can be asked to one draft. */
export const MOST_ASKED = 20

/** What a member types to begin a joint proposal; whom it asks once somebody was chosen or left out. */
export type Begun = { organizationId: string; title: string; body: string; chosen?: string[] }

/** A fault of one of those who are asked stands at all of them. */
export const faultsOfAsked = (faults: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([field, message]) => [field.replace(/^inviteIds\..*/, 'inviteIds'), message]),
  )
