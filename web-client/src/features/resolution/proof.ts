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
}

type ProofField = Exclude<keyof ProofValues, 'kind'>

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
  if (values.kind === 'object') body.targetType = 'organization'
  return body
}
