import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

/** One organization that is really there: examples with invented ids would answer 404. */
export const someone = queryOptions({
  queryKey: ['developers', 'someone'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/organizations', { params: { query: { limit: 1 } }, signal })),
})
