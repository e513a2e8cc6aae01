import { amountOf, numberOf } from '@/app/typed'
import { api, type Schemas, unwrap } from '@/contract/api'
import type { Initiative } from './queries'

/** Steps that a press does; `support` stands in a box of its own, `edit` is a page. */
export const DIRECT = ['open', 'request'] as const
export type Direct = (typeof DIRECT)[number]

/** What has to be said with a step, in the order of its form. */
export const FIELDS = {
  endorse: ['protocol', 'members', 'present', 'votesFor', 'votesAgainst', 'votesAbstained'],
  prepare: ['draftAct', 'note', 'lossAmount', 'lossSource', 'lossYear', 'reportFrom', 'reportTo'],
  submit: ['conclusion', 'favourable'],
  register: ['number', 'dueOn', 'rule'],
  adopt: ['act'],
  reject: ['motives', 'act'],
  return: ['motives', 'act'],
  publish: ['actNumber', 'publishedOn', 'effectiveFrom', 'act'],
  evaluate: ['beneficiaries', 'lostAmount'],
  back: ['organizationId'],
  withdraw: ['protocol', 'reason'],
} as const
export type Worded = keyof typeof FIELDS
export const WORDED = Object.keys(FIELDS) as Worded[]

const PAPERS = ['protocol', 'draftAct', 'note', 'conclusion', 'act'] as const
export type PaperField = (typeof PAPERS)[number]
export type TextField = Exclude<(typeof FIELDS)[Worded][number], PaperField>
export const isPaper = (field: string): field is PaperField => PAPERS.some(one => one === field)

/** What a paper is called in the form of a step: an act, unless the body only says no. */
export const paperName = (action: Worded, field: PaperField): PaperField | 'decision' =>
  action === 'reject' || action === 'return' ? 'decision' : field

/** Steps that can do without the paper that their form asks for. */
export const isPaperOptional = (action: Worded): boolean =>
  action === 'reject' || action === 'return' || action === 'publish'

/** How a field is typed; a plain line of text unless it stands here. */
export const SHAPES: Partial<Record<TextField, 'count' | 'date' | 'words' | 'favour' | 'organization'>> = {
  members: 'count',
  present: 'count',
  votesFor: 'count',
  votesAgainst: 'count',
  votesAbstained: 'count',
  beneficiaries: 'count',
  lossYear: 'count',
  reportFrom: 'count',
  reportTo: 'count',
  dueOn: 'date',
  publishedOn: 'date',
  effectiveFrom: 'date',
  motives: 'words',
  reason: 'words',
  favourable: 'favour',
  organizationId: 'organization',
}

/** A document as it is typed. */
export type PaperValues = { title: string; number: string; datedOn: string; fileId: string; url: string }
export type DeedValues = Record<PaperField, PaperValues> & Record<TextField, string>

const NO_PAPER: PaperValues = { title: '', number: '', datedOn: '', fileId: '', url: '' }

/** An empty form; the years of the report are the three before this one. */
export const emptyDeed = (year: number): DeedValues => ({
  protocol: NO_PAPER,
  draftAct: NO_PAPER,
  note: NO_PAPER,
  conclusion: NO_PAPER,
  act: NO_PAPER,
  members: '',
  present: '',
  votesFor: '',
  votesAgainst: '',
  votesAbstained: '',
  lossAmount: '',
  lossSource: '',
  lossYear: String(year + 1),
  reportFrom: String(year - 3),
  reportTo: String(year - 1),
  favourable: '',
  number: '',
  dueOn: '',
  rule: '',
  motives: '',
  actNumber: '',
  publishedOn: '',
  effectiveFrom: '',
  beneficiaries: '',
  lostAmount: '',
  organizationId: '',
  reason: '',
})

const orNull = (text: string) => text.trim() || null
// What was not typed is left out: the API then says that it is missing.
const count = (text: string) => numberOf(text) as number
const money = (text: string) => ({ amount: amountOf(text) ?? text.trim(), currency: 'RUB' })
const paper = (typed: PaperValues): Schemas['InitiativeDocumentInput'] => ({
  title: typed.title.trim(),
  number: orNull(typed.number),
  datedOn: orNull(typed.datedOn),
  fileId: orNull(typed.fileId),
  url: orNull(typed.url),
})
const paperOrNull = (typed: PaperValues) =>
  Object.values(typed).every(text => text.trim() === '') ? null : paper(typed)
/** «Yes», «no», or nothing chosen. */
const favour = (text: string) => (text === '' ? null : text === 'yes')

type Sent = Promise<Initiative>

export function press(action: Direct, id: string, key: string | undefined): Sent {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  return action === 'open'
    ? unwrap(api.POST('/api/v1/initiatives/{id}/actions/open', { params }))
    : unwrap(api.POST('/api/v1/initiatives/{id}/actions/request', { params }))
}

export function take(action: Worded, id: string, given: DeedValues, key: string | undefined): Sent {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  switch (action) {
    case 'endorse': {
      const body = {
        protocol: paper(given.protocol),
        members: count(given.members),
        present: count(given.present),
        votesFor: count(given.votesFor),
        votesAgainst: count(given.votesAgainst),
        votesAbstained: count(given.votesAbstained),
      }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/endorse', { params, body }))
    }
    case 'prepare': {
      const body = {
        draftAct: paper(given.draftAct),
        note: paper(given.note),
        revenueLoss: {
          amount: money(given.lossAmount),
          source: given.lossSource.trim(),
          year: count(given.lossYear),
        },
        reportFrom: count(given.reportFrom),
        reportTo: count(given.reportTo),
      }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/prepare', { params, body }))
    }
    case 'submit': {
      const body = { conclusion: paperOrNull(given.conclusion), favourable: favour(given.favourable) }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/submit', { params, body }))
    }
    case 'register': {
      const body = { number: given.number.trim(), dueOn: orNull(given.dueOn), rule: orNull(given.rule) }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/register', { params, body }))
    }
    case 'adopt': {
      const body = { act: paperOrNull(given.act) }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/adopt', { params, body }))
    }
    case 'reject': {
      const body = { motives: orNull(given.motives), act: paperOrNull(given.act) }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/reject', { params, body }))
    }
    case 'return': {
      const body = { motives: orNull(given.motives), act: paperOrNull(given.act) }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/return', { params, body }))
    }
    case 'publish': {
      const body = {
        actNumber: given.actNumber.trim(),
        publishedOn: given.publishedOn,
        effectiveFrom: given.effectiveFrom,
        act: paperOrNull(given.act),
      }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/publish', { params, body }))
    }
    case 'evaluate': {
      const body = { beneficiaries: count(given.beneficiaries), revenueLost: money(given.lostAmount) }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/evaluate', { params, body }))
    }
    case 'withdraw': {
      const body = { protocol: paper(given.protocol), reason: given.reason.trim() }
      return unwrap(api.POST('/api/v1/initiatives/{id}/actions/withdraw', { params, body }))
    }
    case 'back': {
      const body = { organizationId: given.organizationId }
      return unwrap(api.POST('/api/v1/initiatives/{id}/backings', { params, body }))
    }
  }
}

/** Where the contract's words for a field differ from the form's. */
const SENT: Record<string, string> = {
  revenueLoss: 'lossAmount',
  'revenueLoss.amount': 'lossAmount',
  'revenueLoss.amount.amount': 'lossAmount',
  'revenueLoss.source': 'lossSource',
  'revenueLoss.year': 'lossYear',
  revenueLost: 'lostAmount',
  'revenueLost.amount': 'lostAmount',
}

/** Faults of the contract by field of the form; one of a document as a whole stands at its address. */
export const errorsOf = (faults: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([field, message]) => [
      isPaper(field) ? `${field}.url` : (SENT[field] ?? field),
      message,
    ]),
  )
