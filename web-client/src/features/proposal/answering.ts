import { api, type Schemas, unwrap } from '@/contract/api'
import type { Answer } from './queries'

export const TYPES = [
  'accepted',
  'accepted_in_part',
  'already_exists',
  'forwarded',
  'declined',
  'needs_information',
] as const
export const BASES = ['law', 'money', 'competence', 'expediency'] as const
export const RATINGS = ['yes', 'partly', 'no'] as const

/** One milestone as it is typed; without an amount it has no budget. */
export type MilestoneValues = {
  key: string
  title: string
  dueOn: string
  responsible: string | null
  amount: string
  source: string
  year: string
}

export type AnswerValues = {
  type: Schemas['OfficialAnswerType']
  text: string
  basis: Schemas['RefusalBasis']
  link: string
  bodyId: string | null
  publishAt: string
  milestones: MilestoneValues[]
}

export const milestone = (responsible: string | null): MilestoneValues => ({
  key: crypto.randomUUID(),
  title: '',
  dueOn: '',
  responsible,
  amount: '',
  source: '',
  year: '',
})

export const emptyAnswer = (responsible: string | null): AnswerValues => ({
  type: 'accepted',
  text: '',
  basis: 'law',
  link: '',
  bodyId: null,
  publishAt: '',
  milestones: [milestone(responsible)],
})

/** A draft as its form shows it. */
export const answerValuesOf = (of: Answer): AnswerValues => ({
  type: of.type,
  text: of.text,
  basis: of.basis ?? 'law',
  link: of.link ?? '',
  bodyId: of.forwardedTo?.id ?? null,
  publishAt: of.publishAt ? localOf(of.publishAt) : '',
  milestones: of.milestones.map(one => ({
    key: one.id,
    title: one.title,
    dueOn: one.dueOn,
    responsible: one.responsible?.id ?? null,
    amount: one.budget?.amount ?? '',
    source: one.budget?.source ?? '',
    year: one.budget ? String(one.budget.year) : '',
  })),
})

/** A moment as `datetime-local` writes it, in the reader's zone. */
function localOf(moment: string): string {
  const at = new Date(moment)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export const isAccepting = (type: AnswerValues['type']) => type === 'accepted' || type === 'accepted_in_part'

/** The answer with the fields that its kind has. */
export function answerInputOf(given: AnswerValues): Schemas['ProposalAnswerInput'] {
  return {
    type: given.type,
    text: given.text.trim(),
    basis: given.type === 'declined' ? given.basis : null,
    link: given.type === 'already_exists' ? given.link.trim() || null : null,
    bodyId: given.type === 'forwarded' ? given.bodyId : null,
    publishAt: given.publishAt ? new Date(given.publishAt).toISOString() : null,
    milestones: isAccepting(given.type) ? given.milestones.map(milestoneInputOf) : [],
  }
}

const milestoneInputOf = (one: MilestoneValues): Schemas['ProposalMilestoneInput'] => ({
  title: one.title.trim(),
  dueOn: one.dueOn,
  responsibleOrganizationId: one.responsible ?? '',
  budget: one.amount.trim()
    ? {
        amount: one.amount.trim().replaceAll(/\s/g, '').replace(',', '.'),
        currency: 'RUB',
        source: one.source.trim(),
        year: Number(one.year),
      }
    : null,
})

/** Writes a new answer, or the same draft anew. */
export function write(id: string, draft: Answer | undefined, given: AnswerValues, key: string | undefined) {
  const body = answerInputOf(given)
  return draft
    ? unwrap(
        api.PATCH('/api/v1/proposals/{id}/official-answers/{answer}', {
          params: { path: { id, answer: draft.id }, header: { 'If-Match': `"${draft.version}"` } },
          body,
        }),
      )
    : unwrap(
        api.POST('/api/v1/proposals/{id}/official-answers', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      )
}

export const sign = (id: string, answer: string, key: string | undefined) =>
  unwrap(
    api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/sign', {
      params: { path: { id, answer }, header: { 'Idempotency-Key': key } },
    }),
  )

export const remove = (id: string, answer: string) =>
  unwrap(api.DELETE('/api/v1/proposals/{id}/official-answers/{answer}', { params: { path: { id, answer } } }))

export const rate = (
  id: string,
  answer: string,
  body: Schemas['AnswerRatingInput'],
  key: string | undefined,
) =>
  unwrap(
    api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/rate', {
      params: { path: { id, answer }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )

export const complete = (
  id: string,
  milestone: string,
  body: Schemas['MilestoneProofInput'],
  key: string | undefined,
) =>
  unwrap(
    api.POST('/api/v1/proposals/{id}/milestones/{milestone}/actions/complete', {
      params: { path: { id, milestone }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )

export const dispute = (
  id: string,
  answer: string,
  body: Schemas['AnswerDisputeInput'],
  key: string | undefined,
) =>
  unwrap(
    api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/dispute', {
      params: { path: { id, answer }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )

export const uphold = (
  id: string,
  answer: string,
  body: Schemas['ProposalReason'],
  key: string | undefined,
) =>
  unwrap(
    api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/uphold', {
      params: { path: { id, answer }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )
