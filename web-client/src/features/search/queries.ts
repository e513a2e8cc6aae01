import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

/** The best of every kind of public things. */
export const found = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/search', { params: { query: { q } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
