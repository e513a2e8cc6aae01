import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'
import { PROPOSALS } from './queries'

export type CoAuthor = Get<'/api/v1/proposals/{id}/co-authors'>['items'][number]
export type Merge = Get<'/api/v1/proposals/{id}/merges'>['items'][number]
export type Relative = Schemas['ProposalRelative']

export const coAuthors = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'co-authors', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/co-authors', { params: { path: { id } }, signal })),
  })

export const merges = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'merges', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/merges', { params: { path: { id } }, signal })),
  })

export const relatives = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'relatives', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/relatives', { params: { path: { id } }, signal })),
  })

/** Proposals that look for support, found by what was typed. */
export const openOnes = (q: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'open', q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/proposals', {
          params: { query: { q: q || undefined, status: ['open'], limit: 20 } },
          signal,
        }),
      ),
  })

export const ANSWERS = ['accept', 'decline', 'revoke', 'leave'] as const

/** What is done with an invitation to propose together. */
export function answerInvitation(
  action: (typeof ANSWERS)[number],
  id: string,
  coAuthor: string,
  key?: string,
) {
  const params = { path: { id, coAuthor }, header: { 'Idempotency-Key': key } }
  switch (action) {
    case 'accept':
      return unwrap(api.POST('/api/v1/proposals/{id}/co-authors/{coAuthor}/actions/accept', { params }))
    case 'decline':
      return unwrap(api.POST('/api/v1/proposals/{id}/co-authors/{coAuthor}/actions/decline', { params }))
    case 'revoke':
      return unwrap(api.POST('/api/v1/proposals/{id}/co-authors/{coAuthor}/actions/revoke', { params }))
    case 'leave':
      return unwrap(api.POST('/api/v1/proposals/{id}/co-authors/{coAuthor}/actions/leave', { params }))
  }
}

export const WORDS_ON_MERGE = ['agree', 'decline', 'cancel'] as const

/** What is said to a merge. */
export function sayToMerge(action: (typeof WORDS_ON_MERGE)[number], id: string, merge: string, key?: string) {
  const params = { path: { id, merge }, header: { 'Idempotency-Key': key } }
  switch (action) {
    case 'agree':
      return unwrap(api.POST('/api/v1/proposals/{id}/merges/{merge}/actions/agree', { params }))
    case 'decline':
      return unwrap(api.POST('/api/v1/proposals/{id}/merges/{merge}/actions/decline', { params }))
    case 'cancel':
      return unwrap(api.POST('/api/v1/proposals/{id}/merges/{merge}/actions/cancel', { params }))
  }
}

export type Amendment = Get<'/api/v1/proposals/{id}/amendments'>['items'][number]

export const amendments = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PROPOSALS, 'amendments', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/proposals/{id}/amendments', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const DECISIONS = ['accept', 'withdraw'] as const

/** What is done with an amendment without words; a refusal needs some. */
export function decideAmendment(
  action: (typeof DECISIONS)[number],
  id: string,
  amendment: string,
  key?: string,
) {
  const params = { path: { id, amendment }, header: { 'Idempotency-Key': key } }
  return action === 'accept'
    ? unwrap(api.POST('/api/v1/proposals/{id}/amendments/{amendment}/actions/accept', { params }))
    : unwrap(api.POST('/api/v1/proposals/{id}/amendments/{amendment}/actions/withdraw', { params }))
}
