import { infiniteQueryOptions, keepPreviousData, type QueryClient } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

/** What the desk shows, in the order of its links. */
export const VIEWS = ['duplicates', 'dismissed', 'liquidated', 'incomplete', 'stale'] as const
export type View = (typeof VIEWS)[number]

export type Pair = Get<'/api/v1/organizations/duplicates'>['items'][number]
export type Profile = Get<'/api/v1/organizations/quality'>['items'][number]
export type Decision = Schemas['DuplicateAction']

const DESK = ['quality'] as const

export const pairs = (status: 'open' | 'dismissed', territory: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...DESK, 'pairs', status, territory],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/duplicates', {
          params: { query: { status, territory, cursor: pageParam } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })

export const profiles = (order: 'incomplete' | 'stale', territory: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...DESK, 'profiles', order, territory],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/quality', {
          params: { query: { order, territory, cursor: pageParam } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })

/** Published organizations that have ceased to exist. */
export const liquidated = (territory: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...DESK, 'liquidated', territory],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/organizations', {
          params: { query: { liquidated: true, status: ['published'], territory, cursor: pageParam } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })

/** Decides about a pair. When somebody was faster the API says so (409), and the queue is read anew all the same. */
export async function decide(client: QueryClient, id: string, action: Decision): Promise<void> {
  try {
    await unwrap(
      api.POST('/api/v1/organizations/duplicates/{id}/actions/{action}', {
        params: { path: { id, action }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      }),
    )
  } finally {
    await client.invalidateQueries({ queryKey: DESK })
  }
}
