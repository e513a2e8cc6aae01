import { pointOf } from '@/app/point'
import type { Schemas } from '@/contract/api'
import { byField, type Violation } from '@/contract/problem'
import { hoursOf, NO_HOURS, type TypedHours, typedHours } from './hours'
import type { Organization } from './queries'
import { KINDS } from './search'

/**
 * What a person types: the fields of the contract under their own names, each in the shape of its control. Lists of
 * phones and links are lines of a text, a place is «lat, lon».
 */
export type Values = {
  kind: Schemas['OrganizationKind']
  shortName: string
  fullName: string
  mission: string
  description: string
  language: string
  legalFormCode: string | null
  ogrn: string
  inn: string
  kpp: string
  registered: '' | 'yes' | 'no'
  charterNumber: string
  foundedOn: string
  liquidatedOn: string
  activityAreaIds: string[]
  territoryId: string | null
  address: string
  location: string
  phones: string
  email: string
  personalContacts: string[]
  website: string
  links: string
  openingHours: TypedHours
}

export type FieldName = keyof Values

export const EMPTY: Values = {
  kind: KINDS[0],
  shortName: '',
  fullName: '',
  mission: '',
  description: '',
  language: 'ru',
  legalFormCode: null,
  ogrn: '',
  inn: '',
  kpp: '',
  registered: '',
  charterNumber: '',
  foundedOn: '',
  liquidatedOn: '',
  activityAreaIds: [],
  territoryId: null,
  address: '',
  location: '',
  phones: '',
  email: '',
  personalContacts: [],
  website: '',
  links: '',
  openingHours: NO_HOURS,
}

export const FIELDS = Object.keys(EMPTY) as FieldName[]

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

export const valuesOf = (of: Organization): Values => ({
  kind: of.kind,
  shortName: of.shortName,
  fullName: of.fullName ?? '',
  mission: of.mission ?? '',
  description: of.description ?? '',
  language: of.language,
  legalFormCode: of.legalForm?.code ?? null,
  ogrn: of.ogrn ?? '',
  inn: of.inn ?? '',
  kpp: of.kpp ?? '',
  registered: of.registered ? 'yes' : 'no',
  charterNumber: of.charterNumber ?? '',
  foundedOn: of.foundedOn ?? '',
  liquidatedOn: of.liquidatedOn ?? '',
  activityAreaIds: of.activityAreas.map(area => area.id),
  territoryId: of.territory?.id ?? null,
  address: of.address ?? '',
  location: of.location ? `${of.location.lat}, ${of.location.lon}` : '',
  phones: of.phones.join('\n'),
  email: of.email ?? '',
  personalContacts: of.personalContacts,
  website: of.website ?? '',
  links: of.links.join('\n'),
  openingHours: typedHours(of.openingHours),
})

const orNull = (text: string | null) => text?.trim() || null

/** The body of the contract. Contacts that are there no longer cannot be somebody's own any more. */
export function inputOf(values: Values): Schemas['OrganizationInput'] {
  const contacts = contactsOf(values)
  return {
    kind: values.kind,
    shortName: values.shortName.trim(),
    fullName: orNull(values.fullName),
    mission: orNull(values.mission),
    description: orNull(values.description),
    language: values.language,
    legalFormCode: orNull(values.legalFormCode),
    ogrn: orNull(values.ogrn.replaceAll(/\s/g, '')),
    inn: orNull(values.inn.replaceAll(/\s/g, '')),
    kpp: orNull(values.kpp.replaceAll(/\s/g, '')),
    registered: values.registered === '' ? null : values.registered === 'yes',
    charterNumber: orNull(values.charterNumber),
    foundedOn: orNull(values.foundedOn),
    liquidatedOn: orNull(values.liquidatedOn),
    activityAreaIds: values.activityAreaIds,
    territoryId: orNull(values.territoryId),
    address: orNull(values.address),
    location: pointOf(values.location) ?? null,
    phones: linesOf(values.phones),
    email: orNull(values.email),
    personalContacts: values.personalContacts.filter(contact => contacts.includes(contact)),
    website: orNull(values.website),
    links: linesOf(values.links),
    openingHours: hoursOf(values.openingHours),
  }
}

/** The contacts that may be a natural person's own. */
export const contactsOf = ({ address, phones, email }: Values): string[] => [
  ...new Set([address.trim(), ...linesOf(phones), email.trim()].filter(Boolean)),
]

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields in which two states of the form differ. */
export const differing = (one: Values, other: Values): FieldName[] =>
  FIELDS.filter(field => !alike(one[field], other[field]))

/** The merge patch: what was changed and nothing else, so that two people on two fields do not meet. */
export function patchOf(base: Values, values: Values): Schemas['OrganizationPatch'] {
  const [before, after] = [inputOf(base), inputOf(values)]
  return Object.fromEntries(
    FIELDS.filter(field => !alike(before[field], after[field])).map(field => [field, after[field]]),
  )
}

/** Errors by field of the form: `/phones/1` belongs to the text in which the second line is wrong. */
export function errorsOf(violations: Violation[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [path, message] of Object.entries(byField(violations))) {
    const [field = '', line] = path.split('.')
    const numbered = line !== undefined && /^\d+$/.test(line) && (field === 'phones' || field === 'links')
    errors[field] ??= numbered ? `${Number(line) + 1}. ${message}` : message
  }
  return errors
}

/** What two people did to one organization since the version that I began with. */
export type Conflict = {
  /** Both changed it, and not to the same: somebody must choose. */
  both: FieldName[]
  mine: FieldName[]
  theirs: FieldName[]
}

export function conflictOf(base: Values, mine: Values, theirs: Values): Conflict {
  const changedByMe = differing(base, mine)
  const changedByThem = differing(base, theirs)
  const apart = (field: FieldName) => !alike(mine[field], theirs[field])
  return {
    both: changedByMe.filter(field => changedByThem.includes(field) && apart(field)),
    mine: changedByMe.filter(field => !changedByThem.includes(field)),
    theirs: changedByThem.filter(field => !changedByMe.includes(field)),
  }
}

/** Their version with my changes; where both changed a field, the side that was chosen for it. */
export function joined(
  base: Values,
  mine: Values,
  theirs: Values,
  chosen: Partial<Record<FieldName, 'mine' | 'theirs'>>,
): Values {
  const { both, mine: onlyMine } = conflictOf(base, mine, theirs)
  const kept = [...onlyMine, ...both.filter(field => chosen[field] === 'mine')]
  return { ...theirs, ...Object.fromEntries(kept.map(field => [field, mine[field]])) }
}
