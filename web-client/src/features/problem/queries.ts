import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { PromiseState } from '@/ui'
import type { ProblemSearch } from './search'

export type Card = Get<'/api/v1/problems'>['items'][number]
export type CityProblem = Get<'/api/v1/problems/{id}'>
export type Step = Get<'/api/v1/problems/{id}/steps'>['items'][number]
export type Answer = Get<'/api/v1/problems/{id}/official-answers'>['items'][number]
export type Action = Schemas['ProblemAction']

export const PROBLEMS = ['problems'] as const

export const problemList = (search: ProblemSearch) => {
  const { area, kind, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...PROBLEMS, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/problems', {
          params: {
            query: {
              ...rest,
              area: area ? [area] : undefined,
              kind: kind ? [kind] : undefined,
              cursor: pageParam,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })
}

export const problem = (id: string) =>
  queryOptions({
    queryKey: [...PROBLEMS, 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/problems/{id}', { params: { path: { id } }, signal })),
  })

export const steps = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PROBLEMS, 'steps', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/problems/{id}/steps', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const answers = (id: string) =>
  queryOptions({
    queryKey: [...PROBLEMS, 'answers', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/problems/{id}/official-answers', { params: { path: { id } }, signal })),
  })

/** What may be the same; asked while a title is typed. */
export const similar = (q: string, place: { lat: number; lon: number } | undefined) =>
  queryOptions({
    queryKey: [...PROBLEMS, 'similar', q, place],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/problems/similar', { params: { query: { q, ...place } }, signal })),
    placeholderData: keepPreviousData,
  })

/** The mark beside a state; its word always stands there too. */
export function markOf({ status, overdue }: Pick<Card, 'status' | 'overdue'>): PromiseState {
  if (overdue) return 'late'
  if (status === 'solved') return 'done'
  return ['in_work', 'planned', 'call_open', 'solved_claimed'].includes(status) ? 'progress' : 'none'
}
