import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

const DAY_MS = 86_400_000

/** Names of the kinds of work for the builder. */
export const areas = queryOptions({
  queryKey: ['developers', 'areas'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/activity-areas', { signal })),
  staleTime: DAY_MS,
})

/** Places whose name holds what was typed. */
export const places = (q: string) =>
  queryOptions({
    queryKey: ['developers', 'places', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/territories', { params: { query: { q: q || undefined, limit: 20 } }, signal })),
    staleTime: DAY_MS,
    placeholderData: keepPreviousData,
  })

/** One organization that is really there: examples with invented ids would answer 404. */
export const someone = queryOptions({
  queryKey: ['developers', 'someone'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/organizations', { params: { query: { limit: 1 } }, signal })),
})
