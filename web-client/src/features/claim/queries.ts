import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type Claim = Get<'/api/v1/me/claims'>['items'][number]
export type Method = Schemas['ClaimMethod']
export type MethodHint = Get<'/api/v1/organizations/{id}/claims/methods'>['items'][number]

export const CLAIMS = ['claims'] as const

export const organizationOf = (slug: string) =>
  queryOptions({
    queryKey: [...CLAIMS, 'organization', slug],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}', { params: { path: { id: slug } }, signal })),
  })

export const methodsOf = (slug: string) =>
  queryOptions({
    queryKey: [...CLAIMS, 'methods', slug],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/{id}/claims/methods', { params: { path: { id: slug } }, signal }),
      ),
  })

export const myClaims = queryOptions({
  queryKey: [...CLAIMS, 'mine'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/claims', { signal })),
})

/** What waits for a moderator, oldest first. */
export const waiting = infiniteQueryOptions({
  queryKey: [...CLAIMS, 'waiting'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/claims', { params: { query: { cursor: pageParam } }, signal })),
  ...byCursor,
})

const OPEN: Claim['status'][] = ['submitted', 'code_sent', 'disputed']
export const isOpen = (claim: Claim) => OPEN.includes(claim.status)

/** The step that brings no words. */
export const step = (id: string, action: 'send_code' | 'check' | 'withdraw', key: string | undefined) => {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  if (action === 'send_code') return unwrap(api.POST('/api/v1/claims/{id}/actions/send_code', { params }))
  if (action === 'check') return unwrap(api.POST('/api/v1/claims/{id}/actions/check', { params }))
  return unwrap(api.POST('/api/v1/claims/{id}/actions/withdraw', { params }))
}
