import { api, unwrap } from '@/contract/api'
import type { Action, Recommendation } from './queries'

/** Steps of a recommendation's life; what is done beside them has places of its own on the page. */
export type Step = Exclude<Action, 'propose_evidence' | 'change' | 'set_target' | 'set_evidence_rule'>

export const isStep = (action: Action): action is Step => action in FIELDS

/** Everything that any step may ask; each step sends its own part. */
export type StepValues = {
  reason: string
  protocol: string
  contact: string
  dueOn: string
  reviewQuarterly: boolean
  milestone: { title: string; plannedOn: string }
  text: string
  milestoneId: string
  quarter: string
  evidenceIds: string[]
  addresseeId: string
}

export const EMPTY: StepValues = {
  reason: '',
  protocol: '',
  contact: '',
  dueOn: '',
  reviewQuarterly: false,
  milestone: { title: '', plannedOn: '' },
  text: '',
  milestoneId: '',
  quarter: '',
  evidenceIds: [],
  addresseeId: '',
}

export type StepField =
  | 'reason'
  | 'protocol'
  | 'contact'
  | 'dueOn'
  | 'reviewQuarterly'
  | 'milestone.title'
  | 'milestone.plannedOn'
  | 'text'
  | 'milestoneId'
  | 'quarter'
  | 'evidenceIds'
  | 'addresseeId'

/** What each step asks for (dialogue 2.1 and the contract's inputs); steps that ask nothing are only confirmed. */
export const FIELDS: Record<Step, readonly StepField[]> = {
  publish: [],
  accept: ['contact', 'dueOn', 'reviewQuarterly', 'milestone.title', 'milestone.plannedOn'],
  decline: ['reason'],
  reassign: ['addresseeId', 'reason'],
  report: ['quarter', 'text', 'evidenceIds', 'milestoneId'],
  claim_done: [],
  confirm: ['reason'],
  return: ['reason'],
  reopen: ['reason'],
  close: ['reason'],
  cancel: ['protocol', 'reason'],
}

/** Steps that end the work: they stand last and look so. */
export const ENDINGS: readonly Step[] = ['decline', 'close', 'cancel']

/** A refusal is public and has to explain itself (dialogue 2.1). */
export const SHORTEST_REFUSAL = 200
export const SHORTEST_PROTOCOL = 10

const typedIn = (values: StepValues, field: StepField): string => {
  if (field === 'milestone.title') return values.milestone.title
  if (field === 'milestone.plannedOn') return values.milestone.plannedOn
  return String(values[field])
}

const OPTIONAL: readonly StepField[] = ['reviewQuarterly', 'milestoneId', 'quarter', 'evidenceIds']

/** What is missing or too short, by field, as keys of the dictionary. The API has the last word. */
export function faultsOf(action: Step, values: StepValues): Partial<Record<StepField, string>> {
  const faults: Partial<Record<StepField, string>> = {}
  for (const field of FIELDS[action]) {
    if (OPTIONAL.includes(field)) continue
    const value = typedIn(values, field).trim()
    if (field === 'dueOn') {
      if (!value && !values.reviewQuarterly) faults.dueOn = 'step.fault.dueOn'
    } else if (!value) faults[field] = 'step.fault.empty'
    else if (field === 'protocol' && value.length < SHORTEST_PROTOCOL) faults.protocol = 'step.fault.protocol'
    else if (field === 'reason' && action === 'decline' && value.length < SHORTEST_REFUSAL)
      faults.reason = 'step.fault.refusal'
  }
  return faults
}

/** Takes the step; throws the API's problem when it may not be taken. `key` makes a repeated press one step. */
export function take(
  action: Step,
  id: string,
  values: StepValues,
  key: string | undefined,
): Promise<Recommendation> {
  const params = { path: { id }, header: key ? { 'Idempotency-Key': key } : {} }
  const reason = values.reason.trim()
  const report = {
    text: values.text.trim(),
    milestoneId: values.milestoneId || null,
    quarter: values.quarter || null,
    evidenceIds: values.evidenceIds,
  }
  const calls: Record<Step, () => Promise<Recommendation>> = {
    publish: () => unwrap(api.POST('/api/v1/recommendations/{id}/actions/publish', { params })),
    accept: () =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/actions/accept', {
          params,
          body: {
            contact: values.contact.trim(),
            dueOn: values.dueOn || null,
            reviewQuarterly: values.reviewQuarterly,
            milestone: { title: values.milestone.title.trim(), plannedOn: values.milestone.plannedOn },
          },
        }),
      ),
    decline: () =>
      unwrap(api.POST('/api/v1/recommendations/{id}/actions/decline', { params, body: { reason } })),
    reassign: () =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/actions/reassign', {
          params,
          body: { addresseeId: values.addresseeId, reason },
        }),
      ),
    report: () => unwrap(api.POST('/api/v1/recommendations/{id}/actions/report', { params, body: report })),
    claim_done: () => unwrap(api.POST('/api/v1/recommendations/{id}/actions/claim_done', { params })),
    confirm: () =>
      unwrap(api.POST('/api/v1/recommendations/{id}/actions/confirm', { params, body: { reason } })),
    return: () =>
      unwrap(api.POST('/api/v1/recommendations/{id}/actions/return', { params, body: { reason } })),
    reopen: () =>
      unwrap(api.POST('/api/v1/recommendations/{id}/actions/reopen', { params, body: { reason } })),
    close: () => unwrap(api.POST('/api/v1/recommendations/{id}/actions/close', { params, body: { reason } })),
    cancel: () =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/actions/cancel', {
          params,
          body: { protocol: values.protocol.trim(), reason },
        }),
      ),
  }
  return calls[action]()
}
