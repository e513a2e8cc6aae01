import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

/** The latest round table as a whole; null where none is published yet. */
export const latestRoundTable = queryOptions({
  queryKey: ['home', 'round-table'],
  queryFn: async ({ signal }) => {
    const list = await unwrap(api.GET('/api/v1/round-tables', { params: { query: { limit: 1 } }, signal }))
    const [latest] = list.items
    if (!latest) return null
    return unwrap(api.GET('/api/v1/round-tables/{id}', { params: { path: { id: latest.id } }, signal }))
  },
})

/** Some organizations to start with: the ones that came last. */
export const freshOrganizations = queryOptions({
  queryKey: ['home', 'organizations'],
  queryFn: ({ signal }) =>
    unwrap(
      api.GET('/api/v1/organizations', {
        params: { query: { limit: 6, sort: '-createdAt', withTotal: true } },
        signal,
      }),
    ),
})

export const indicators = queryOptions({
  queryKey: ['home', 'indicators'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/dashboard', { signal })),
})

/** The hero is waited for; the sections below come when they come, in places of their size. */
export async function loadHome(client: QueryClient): Promise<void> {
  client.prefetchQuery(freshOrganizations)
  client.prefetchQuery(indicators)
  await client.ensureQueryData(latestRoundTable)
}
