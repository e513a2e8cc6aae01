import {
  type AnswerCalls,
  type AnswerWords,
  answerWordsOf,
  isAccepting,
  NO_WORDS,
  sentWordsOf,
} from '@/app/answer/kinds'
import { api, type Schemas, unwrap } from '@/contract/api'
import type { Answer } from './queries'

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

export type AnswerValues = AnswerWords & { milestones: MilestoneValues[] }

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
  ...NO_WORDS,
  milestones: [milestone(responsible)],
})

/** A draft as its form shows it. */
export const answerValuesOf = (of: Answer): AnswerValues => ({
  ...answerWordsOf(of),
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

/** The answer with the fields that its kind has. */
export const answerInputOf = (given: AnswerValues): Schemas['ProposalAnswerInput'] => ({
  ...sentWordsOf(given),
  milestones: isAccepting(given.type) ? given.milestones.map(milestoneInputOf) : [],
})

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

/** The steps of one answer. */
export function callsOf(id: string, answer: string): AnswerCalls {
  const path = { id, answer }
  const params = (key: string | undefined) => ({ path, header: { 'Idempotency-Key': key } })
  return {
    sign: key =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/sign', { params: params(key) }),
      ),
    remove: () =>
      unwrap(api.DELETE('/api/v1/proposals/{id}/official-answers/{answer}', { params: { path } })),
    rate: (body, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/rate', {
          params: params(key),
          body,
        }),
      ),
    dispute: (reason, key, organizationId) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/dispute', {
          params: params(key),
          body: { reason, organizationId },
        }),
      ),
    uphold: (reason, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/official-answers/{answer}/actions/uphold', {
          params: params(key),
          body: { reason },
        }),
      ),
  }
}
