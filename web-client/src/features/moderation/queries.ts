import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { inParts } from '@/app/bulk'
import { byCursor } from '@/app/infinite'
import { newKey } from '@/app/onceKey'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type Case = Get<'/api/v1/moderation/cases/{id}'>
export type OwnReport = Get<'/api/v1/me/reports'>['items'][number]
export type OwnDecision = Get<'/api/v1/me/decisions'>['items'][number]
export type Decision = Schemas['ModerationDecisionInput']
export type Status = Schemas['ModerationStatus']

/** Parts of the desk, in the order of their links. */
export const SHOWS = ['waiting', 'appeals', 'decided'] as const
export type Show = (typeof SHOWS)[number]

export const DESK = ['moderation', 'desk'] as const
const OWN = ['moderation', 'own'] as const
const once = () => ({ 'Idempotency-Key': newKey() })

export const caseList = (show: Show, mine: boolean) =>
  infiniteQueryOptions({
    queryKey: [...DESK, 'list', show, mine],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/moderation/cases', { params: { query: { show, mine, cursor: pageParam } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
    ...byCursor,
  })

export const oneCase = (id: string) =>
  queryOptions({
    queryKey: [...DESK, 'case', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/moderation/cases/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  })

export const rules = queryOptions({
  queryKey: ['moderation', 'rules'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/moderation/rules', { signal })),
  staleTime: 3_600_000,
})

export const statistics = queryOptions({
  queryKey: ['moderation', 'statistics'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/moderation/statistics', { signal })),
})

export const ownReports = infiniteQueryOptions({
  queryKey: [...OWN, 'reports'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/me/reports', { params: { query: { cursor: pageParam } }, signal })),
  staleTime: 0,
  ...byCursor,
})

export const ownDecisions = infiniteQueryOptions({
  queryKey: [...OWN, 'decisions'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/me/decisions', { params: { query: { cursor: pageParam } }, signal })),
  staleTime: 0,
  ...byCursor,
})

/** Does something at the desk. When somebody was faster the API says so, and the desk is read anew all the same. */
async function atDesk<T>(client: QueryClient, call: Promise<T>): Promise<T> {
  try {
    return await call
  } finally {
    await client.invalidateQueries({ queryKey: DESK })
  }
}

export const claim = (client: QueryClient, id: string) =>
  atDesk(
    client,
    unwrap(
      api.POST('/api/v1/moderation/cases/{id}/actions/claim', { params: { path: { id }, header: once() } }),
    ),
  )

export const release = (client: QueryClient, id: string) =>
  atDesk(
    client,
    unwrap(
      api.POST('/api/v1/moderation/cases/{id}/actions/release', { params: { path: { id }, header: once() } }),
    ),
  )

export const decide = (client: QueryClient, id: string, body: Decision) =>
  atDesk(
    client,
    unwrap(
      api.POST('/api/v1/moderation/cases/{id}/actions/decide', {
        params: { path: { id }, header: once() },
        body,
      }),
    ),
  )

export const decideAll = (client: QueryClient, cases: string[], decision: Decision) =>
  atDesk(
    client,
    inParts(cases, newKey(), (some, key) =>
      unwrap(
        api.POST('/api/v1/moderation/decisions', {
          params: { header: { 'Idempotency-Key': key } },
          body: { cases: some, decision },
        }),
      ),
    ),
  )

export const review = (client: QueryClient, id: string, action: 'uphold' | 'overturn', why: string) => {
  const sent = { params: { path: { id }, header: once() }, body: { reason: why } }
  return atDesk(
    client,
    action === 'uphold'
      ? unwrap(api.POST('/api/v1/moderation/cases/{id}/actions/uphold', sent))
      : unwrap(api.POST('/api/v1/moderation/cases/{id}/actions/overturn', sent)),
  )
}

export async function appeal(client: QueryClient, id: string, text: string): Promise<void> {
  try {
    await unwrap(
      api.POST('/api/v1/moderation/cases/{id}/actions/appeal', {
        params: { path: { id }, header: once() },
        body: { text },
      }),
    )
  } finally {
    await client.invalidateQueries({ queryKey: OWN })
  }
}
