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

export type AnswerValues = AnswerWords & { plannedOn: string }

export const EMPTY_ANSWER: AnswerValues = { ...NO_WORDS, plannedOn: '' }

/** A draft as its form shows it. */
export const answerValuesOf = (of: Answer): AnswerValues => ({
  ...answerWordsOf(of),
  plannedOn: of.plannedOn ?? '',
})

/** The answer with the fields that its kind has. */
export const answerInputOf = (given: AnswerValues): Schemas['ProblemAnswerInput'] => ({
  ...sentWordsOf(given),
  plannedOn: isAccepting(given.type) ? given.plannedOn || null : null,
})

/** Writes a new answer, or the same draft anew. */
export function write(id: string, draft: Answer | undefined, given: AnswerValues, key: string | undefined) {
  const body = answerInputOf(given)
  return draft
    ? unwrap(
        api.PATCH('/api/v1/problems/{id}/official-answers/{answer}', {
          params: { path: { id, answer: draft.id }, header: { 'If-Match': `"${draft.version}"` } },
          body,
        }),
      )
    : unwrap(
        api.POST('/api/v1/problems/{id}/official-answers', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      )
}

/** The steps of one answer. */
export function callsOf(id: string, answer: string): AnswerCalls {
  const path = { id, answer }
  const params = (key: string | undefined) => ({ path, header: { 'Idempotency-Key': key } })
  return {
    sign: key =>
      unwrap(
        api.POST('/api/v1/problems/{id}/official-answers/{answer}/actions/sign', { params: params(key) }),
      ),
    remove: () => unwrap(api.DELETE('/api/v1/problems/{id}/official-answers/{answer}', { params: { path } })),
    rate: (body, key) =>
      unwrap(
        api.POST('/api/v1/problems/{id}/official-answers/{answer}/actions/rate', {
          params: params(key),
          body,
        }),
      ),
    dispute: (reason, key) =>
      unwrap(
        api.POST('/api/v1/problems/{id}/official-answers/{answer}/actions/dispute', {
          params: params(key),
          body: { reason },
        }),
      ),
    uphold: (reason, key) =>
      unwrap(
        api.POST('/api/v1/problems/{id}/official-answers/{answer}/actions/uphold', {
          params: params(key),
          body: { reason },
        }),
      ),
  }
}
