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
