import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

/** Lists that change about once a year: a day is soon enough to see it. */
export const REFERENCE_MS = 86_400_000

/** Kinds of work of non-profits. */
export const activityAreas = queryOptions({
  queryKey: ['activity-areas'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/activity-areas', { signal })),
  staleTime: REFERENCE_MS,
})

/** Territories whose name holds what was typed; the first ones by name when nothing was. */
export const territories = (q: string) =>
  queryOptions({
    queryKey: ['territories', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/territories', { params: { query: { q: q || undefined, limit: 20 } }, signal })),
    staleTime: REFERENCE_MS,
    placeholderData: keepPreviousData,
  })

/** One territory, by its id. */
export const territoryOf = (id: string) =>
  queryOptions({
    queryKey: ['territories', 'one', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/territories/{id}', { params: { path: { id } }, signal })),
    staleTime: REFERENCE_MS,
  })
