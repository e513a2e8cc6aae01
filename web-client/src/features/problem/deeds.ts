import { EMPTY_REGIME, type RegimeValues, regimeInputOf, regimeOf } from '@/app/answer/regime'
import { type FileValue, proofsOf } from '@/app/files/values'
import { api, type Schemas, unwrap } from '@/contract/api'
import type { CityProblem } from './queries'

/** Steps that a press does, and steps that need words; the rest of the actions stand elsewhere on the page. */
export const DIRECT = [
  'submit',
  'publish',
  'register',
  'start',
  'close_call',
  'confirm',
  'accept_objection',
] as const
export type Direct = (typeof DIRECT)[number]

/** What has to be said with a step. */
export const FIELDS = {
  claim_solved: ['text', 'files', 'url'],
  call: ['until', 'text'],
  choose: ['proposalIds', 'reason'],
  set_regime: ['regime'],
  ask_extension: ['days', 'reason'],
  extend: ['days', 'reason'],
  refuse_extension: ['reason'],
  inform: ['information'],
  forward: ['bodyId', 'reason'],
  return: ['reason'],
  dispute: ['reason'],
  reopen: ['reason'],
  mark_duplicate: ['duplicateOf', 'reason'],
  object_duplicate: ['reason'],
  withdraw: ['why', 'words', 'successorId'],
} as const
export type Worded = keyof typeof FIELDS
export const WORDED = Object.keys(FIELDS) as Worded[]

/** Why an author takes a problem back. */
export const REASONS = ['solved_already', 'not_relevant', 'stated_anew', 'mistake', 'other'] as const

export type DeedValues = RegimeValues & {
  proposalIds: string[]
  information: string
  text: string
  bodyId: string | null
  url: string
  until: string
  days: string
  reason: string
  duplicateOf: string | null
  why: (typeof REASONS)[number]
  words: string
  successorId: string | null
  files: FileValue[]
}

export const EMPTY: DeedValues = {
  ...EMPTY_REGIME,
  proposalIds: [],
  information: '',
  text: '',
  bodyId: null,
  url: '',
  until: '',
  days: '30',
  reason: '',
  duplicateOf: null,
  why: 'solved_already',
  words: '',
  successorId: null,
  files: [],
}

/** What a form begins with: the head of a body grants what an officer has asked for, or changes it. */
export function begun(
  action: Worded,
  asked?: Schemas['ExtensionRequest'] | null,
  problem?: CityProblem,
): DeedValues {
  if (action === 'set_regime' && problem) return { ...EMPTY, ...regimeOf(problem) }
  return action === 'extend' && asked ? { ...EMPTY, days: String(asked.days), reason: asked.reason } : EMPTY
}

export const hasField = (action: Worded, field: keyof DeedValues): boolean =>
  (FIELDS[action] as readonly string[]).includes(field)

/** What a step cannot do without; the rest may stay empty. */
const NEEDED = ['bodyId', 'duplicateOf', 'until', 'information', 'text', 'reason'] as const

/** What of it was left empty. */
export const lacking = (action: Worded, given: DeedValues) =>
  NEEDED.filter(field => hasField(action, field) && !given[field]?.trim())

export function press(action: Direct, id: string, key: string | undefined) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  switch (action) {
    case 'submit':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/submit', { params }))
    case 'publish':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/publish', { params }))
    case 'register':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/register', { params }))
    case 'start':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/start', { params }))
    case 'close_call':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/close_call', { params }))
    case 'confirm':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/confirm', { params }))
    case 'accept_objection':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/accept_objection', { params }))
  }
}

export function take(action: Worded, id: string, given: DeedValues, key: string | undefined) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  const reason = given.reason.trim()
  const text = given.text.trim()
  switch (action) {
    case 'return':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/return', { params, body: { reason } }))
    case 'object_duplicate':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/object_duplicate', { params, body: { reason } }))
    case 'withdraw': {
      const { why, successorId } = given
      const body = { why, reason: given.words.trim() || null, successorId }
      return unwrap(api.POST('/api/v1/problems/{id}/actions/withdraw', { params, body }))
    }
    case 'inform': {
      const body = { text: given.information.trim() }
      return unwrap(api.POST('/api/v1/problems/{id}/actions/inform', { params, body }))
    }
    case 'dispute':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/dispute', { params, body: { reason } }))
    case 'reopen':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/reopen', { params, body: { reason } }))
    case 'forward':
      return unwrap(
        api.POST('/api/v1/problems/{id}/actions/forward', {
          params,
          body: { bodyId: given.bodyId ?? '', reason },
        }),
      )
    case 'ask_extension':
      return unwrap(
        api.POST('/api/v1/problems/{id}/actions/ask_extension', {
          params,
          body: { days: Number(given.days), reason },
        }),
      )
    case 'refuse_extension':
      return unwrap(api.POST('/api/v1/problems/{id}/actions/refuse_extension', { params, body: { reason } }))
    case 'extend':
      return unwrap(
        api.POST('/api/v1/problems/{id}/actions/extend', {
          params,
          body: { days: Number(given.days), reason },
        }),
      )
    case 'call':
      return unwrap(
        api.POST('/api/v1/problems/{id}/actions/call', { params, body: { until: given.until, text } }),
      )
    case 'choose': {
      const body = { proposalIds: given.proposalIds, reason }
      return unwrap(api.POST('/api/v1/problems/{id}/actions/choose', { params, body }))
    }
    case 'set_regime':
      return unwrap(
        api.POST('/api/v1/problems/{id}/actions/set_regime', { params, body: regimeInputOf(given) }),
      )
    case 'claim_solved':
      return unwrap(
        api.POST('/api/v1/problems/{id}/actions/claim_solved', {
          params,
          body: { text, url: given.url.trim() || null, files: proofsOf(given.files) },
        }),
      )
    case 'mark_duplicate':
      return unwrap(
        api.POST('/api/v1/problems/{id}/actions/mark_duplicate', {
          params,
          body: { duplicateOf: given.duplicateOf ?? '', reason },
        }),
      )
  }
}
