import { type AnswerCalls, isAccepting, localOf } from '@/app/answer/kinds'
import { api, type Schemas, unwrap } from '@/contract/api'
import type { Answer } from './queries'

export type AnswerValues = {
  type: Schemas['OfficialAnswerType']
  text: string
  basis: Schemas['RefusalBasis']
  link: string
  bodyId: string | null
  plannedOn: string
  publishAt: string
}

export const EMPTY_ANSWER: AnswerValues = {
  type: 'accepted',
  text: '',
  basis: 'law',
  link: '',
  bodyId: null,
  plannedOn: '',
  publishAt: '',
}

/** A draft as its form shows it. */
export const answerValuesOf = (of: Answer): AnswerValues => ({
  type: of.type,
  text: of.text,
  basis: of.basis ?? 'law',
  link: of.link ?? '',
  bodyId: of.forwardedTo?.id ?? null,
  plannedOn: of.plannedOn ?? '',
  publishAt: of.publishAt ? localOf(of.publishAt) : '',
})

/** The answer with the fields that its kind has. */
export const answerInputOf = (given: AnswerValues): Schemas['ProblemAnswerInput'] => ({
  type: given.type,
  text: given.text.trim(),
  basis: given.type === 'declined' ? given.basis : null,
  link: given.type === 'already_exists' ? given.link.trim() || null : null,
  bodyId: given.type === 'forwarded' ? given.bodyId : null,
  plannedOn: isAccepting(given.type) ? given.plannedOn || null : null,
  publishAt: given.publishAt ? new Date(given.publishAt).toISOString() : null,
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
