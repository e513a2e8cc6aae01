import { EMPTY_REGIME, type RegimeValues, regimeInputOf, regimeOf } from '@/app/answer/regime'
import { type FileValue, proofsOf } from '@/app/files/values'
import { api, type Schemas, unwrap } from '@/contract/api'
import type { Proposal } from './queries'

/** Steps that a press does, and steps that need words; the rest of the actions stand elsewhere on the page. */
export const DIRECT = ['submit', 'publish', 'renew', 'take_over', 'start', 'confirm'] as const
export type Direct = (typeof DIRECT)[number]

/** What has to be said with a step. */
export const FIELDS = {
  claim_done: ['text', 'files', 'url'],
  endorse: ['organizationId'],
  set_regime: ['regime'],
  ask_extension: ['days', 'reason'],
  extend: ['days', 'reason'],
  refuse_extension: ['reason'],
  inform: ['information'],
  forward: ['bodyId', 'reason'],
  return: ['reason'],
  dispute: ['reason'],
  withdraw: ['why', 'words', 'successorId'],
} as const
export type Worded = keyof typeof FIELDS
export const WORDED = Object.keys(FIELDS) as Worded[]
export type DeedField = (typeof FIELDS)[Worded][number]

export const REASONS = ['done_already', 'better_one', 'changed_mind', 'other'] as const

/** The dictionary's keys of the reasons: one that ends in «_one» would be taken for a plural form. */
const WHY = {
  done_already: 'why.done_already',
  better_one: 'why.better',
  changed_mind: 'why.changed_mind',
  other: 'why.other',
} as const

export const whyKey = (why: (typeof REASONS)[number]) => WHY[why]

export type DeedValues = RegimeValues & {
  information: string
  text: string
  url: string
  organizationId: string
  days: string
  bodyId: string | null
  reason: string
  why: (typeof REASONS)[number]
  words: string
  successorId: string | null
  files: FileValue[]
}

export const EMPTY: DeedValues = {
  ...EMPTY_REGIME,
  information: '',
  text: '',
  url: '',
  organizationId: '',
  days: '30',
  bodyId: null,
  reason: '',
  why: 'done_already',
  words: '',
  successorId: null,
  files: [],
}

/** What a form begins with: the head of a body grants what an officer has asked for, or changes it. */
export function begun(
  action: Worded,
  asked?: Schemas['ExtensionRequest'] | null,
  proposal?: Proposal,
): DeedValues {
  if (action === 'set_regime' && proposal) return { ...EMPTY, ...regimeOf(proposal) }
  return action === 'extend' && asked ? { ...EMPTY, days: String(asked.days), reason: asked.reason } : EMPTY
}

export const hasField = (action: Worded, field: DeedField): boolean =>
  (FIELDS[action] as readonly string[]).includes(field)

/** The proposal, or what the step changed in it. */
type Sent = Promise<Pick<Schemas['Proposal'], 'id' | 'status' | 'version'>>

/** What a step cannot do without; the rest may stay empty. */
const NEEDED = ['organizationId', 'bodyId', 'information', 'text', 'reason'] as const

/** What of it was left empty. */
export const lacking = (action: Worded, given: DeedValues) =>
  NEEDED.filter(field => hasField(action, field) && !given[field]?.trim())

export function press(action: Direct, id: string, key: string | undefined): Sent {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  switch (action) {
    case 'submit':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/submit', { params }))
    case 'publish':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/publish', { params }))
    case 'renew':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/renew', { params }))
    case 'take_over':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/take_over', { params }))
    case 'start':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/start', { params }))
    case 'confirm':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/confirm', { params }))
  }
}

export function take(action: Worded, id: string, given: DeedValues, key: string | undefined): Sent {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  const reason = given.reason.trim()
  switch (action) {
    case 'return':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/return', { params, body: { reason } }))
    case 'inform': {
      const body = { text: given.information.trim() }
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/inform', { params, body }))
    }
    case 'dispute':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/dispute', { params, body: { reason } }))
    case 'withdraw': {
      const { why, successorId } = given
      const body = { why, words: given.words.trim() || null, successorId }
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/withdraw', { params, body }))
    }
    case 'forward': {
      const body = { bodyId: given.bodyId ?? '', reason }
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/forward', { params, body }))
    }
    case 'ask_extension': {
      const body = { days: Number(given.days), reason }
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/ask_extension', { params, body }))
    }
    case 'refuse_extension':
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/refuse_extension', { params, body: { reason } }))
    case 'extend': {
      const body = { days: Number(given.days), reason }
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/extend', { params, body }))
    }
    case 'set_regime': {
      const body = regimeInputOf(given)
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/set_regime', { params, body }))
    }
    case 'claim_done': {
      const body = { text: given.text.trim(), url: given.url.trim() || null, files: proofsOf(given.files) }
      return unwrap(api.POST('/api/v1/proposals/{id}/actions/claim_done', { params, body }))
    }
    case 'endorse': {
      const body = { organizationId: given.organizationId }
      return unwrap(api.POST('/api/v1/proposals/{id}/endorsements', { params, body }))
    }
  }
}
