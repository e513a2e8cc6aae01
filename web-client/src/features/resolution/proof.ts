import type { FileValue } from '@/app/files/values'
import type { Schemas } from '@/contract/api'

export type EvidenceKind = Schemas['EvidenceKind']

export const KINDS: readonly EvidenceKind[] = ['document', 'object', 'indicator', 'testimony', 'external']

export type ProofValues = {
  kind: EvidenceKind
  targetId: string
  predicate: string
  title: string
  url: string
  documentNumber: string
  documentOn: string
  documentBody: string
  note: string
  onBehalfOf: string
  /** The document itself, at most one. */
  files: FileValue[]
}

export const NO_PROOF: ProofValues = {
  kind: 'document',
  targetId: '',
  predicate: '',
  title: '',
  url: '',
  documentNumber: '',
  documentOn: '',
  documentBody: '',
  note: '',
  onBehalfOf: '',
  files: [],
}

type ProofField = Exclude<keyof ProofValues, 'kind' | 'files'>

/** The organizations that a person acts for, by the account's roles: `representative:<id>`, `officer:<id>` and the like. */
export const actsFor = (roles: readonly string[]): string[] => [
  ...new Set(roles.filter(role => role.includes(':')).map(role => role.slice(role.indexOf(':') + 1))),
]

/** Those in whose name a person may testify: another side than the addressee (dialogue 4). */
export const witnesses = (roles: readonly string[], addressee: string | null | undefined): string[] =>
  actsFor(roles).filter(id => id !== addressee)

/**
 * The kinds of proof that a person may offer: the staff and the addressee's people all that the recommendation can
 * have, another side its testimony, a stranger none. The API has the last word; this keeps a person from filling in
 * what it would refuse.
 */
export function kindsFor(
  roles: readonly string[],
  addressee: string | null | undefined,
  hasTargets: boolean,
): EvidenceKind[] {
  const staff = roles.includes('administrator') || roles.includes('moderator')
  const own = staff || (addressee != null && actsFor(roles).includes(addressee))
  const witness = witnesses(roles, addressee).length > 0
  return KINDS.filter(kind => (kind === 'testimony' ? witness : own && (kind !== 'indicator' || hasTargets)))
}

/** What each kind needs; the API refuses a proof with less, and one with parts of another kind. */
const NEEDED: Record<EvidenceKind, readonly ProofField[]> = {
  document: ['title', 'documentNumber', 'documentOn', 'documentBody'],
  object: ['targetId', 'predicate'],
  indicator: ['predicate'],
  testimony: ['note', 'onBehalfOf'],
  external: ['url'],
}

/** What a kind may have besides. */
const ALLOWED: Record<EvidenceKind, readonly ProofField[]> = {
  document: ['url', 'note'],
  object: ['note'],
  indicator: ['note'],
  testimony: ['url'],
  external: ['title', 'note'],
}

export const needs = (kind: EvidenceKind, field: ProofField) => NEEDED[kind].includes(field)
export const takes = (kind: EvidenceKind, field: ProofField) =>
  needs(kind, field) || ALLOWED[kind].includes(field)

const WEB = /^https?:\/\/\S+$/

/** What is missing or unreadable, by field, as keys of the dictionary. */
export function proofFaults(values: ProofValues): Partial<Record<ProofField, string>> {
  const faults: Partial<Record<ProofField, string>> = {}
  for (const field of NEEDED[values.kind]) if (!values[field].trim()) faults[field] = 'step.fault.empty'
  const url = values.url.trim()
  if (takes(values.kind, 'url') && url && !WEB.test(url)) faults.url = 'evidence.fault.url'
  return faults
}

/** The body for the API: the parts of the chosen kind only, whatever was typed for another one before. */
export function proofOf(values: ProofValues): Schemas['EvidenceInput'] {
  const body: Schemas['EvidenceInput'] = { kind: values.kind }
  for (const field of [...NEEDED[values.kind], ...ALLOWED[values.kind]]) {
    const value = values[field].trim()
    if (value) body[field] = value
  }
  const [file] = values.files
  if (values.kind === 'document' && file) body.fileId = file.fileId
  if (values.kind === 'object') body.targetType = 'organization'
  return body
}
