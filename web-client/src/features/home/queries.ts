import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

/** Among so many of the latest the front page looks for one that somebody works on. */
const LATEST = 5

/**
 * The latest round table that somebody works on, as a whole: one that was published a moment ago does not take the place
 * of the marks that fill. Before anybody works it is the latest; null where none is published yet.
 */
export const latestRoundTable = queryOptions({
  queryKey: ['home', 'round-table'],
  queryFn: async ({ signal }) => {
    const list = await unwrap(
      api.GET('/api/v1/round-tables', { params: { query: { limit: LATEST } }, signal }),
    )
    const latest = list.items.find(({ done, inProgress }) => done + inProgress > 0) ?? list.items[0]
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

/** What councils show before others. */
export const featuredStories = queryOptions({
  queryKey: ['home', 'stories'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/stories', { params: { query: { limit: 3, featured: true } }, signal })),
})

/** Problems that wait for somebody to take them up or to help, the newest first. */
export const openProblems = queryOptions({
  queryKey: ['home', 'problems'],
  queryFn: ({ signal }) =>
    unwrap(
      api.GET('/api/v1/problems', {
        params: { query: { limit: 3, status: ['open', 'registered', 'call_open'] } },
        signal,
      }),
    ),
})

/** Proposals that gather support, those with the nearest end first. */
export const openProposals = queryOptions({
  queryKey: ['home', 'proposals'],
  queryFn: async ({ signal }) =>
    (
      await unwrap(
        api.GET('/api/v1/proposals', {
          params: { query: { limit: 3, status: ['open'], sort: 'endsAt' } },
          signal,
        }),
      )
    ).items,
})

export const latestNews = queryOptions({
  queryKey: ['home', 'news'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/news', { params: { query: { limit: 3 } }, signal })),
})

export const indicators = queryOptions({
  queryKey: ['home', 'indicators'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/dashboard', { signal })),
})

/** The hero is waited for; the sections below come when they come, in places of their size. */
export async function loadHome(client: QueryClient): Promise<void> {
  client.prefetchQuery(freshOrganizations)
  client.prefetchQuery(indicators)
  client.prefetchQuery(openProblems)
  client.prefetchQuery(openProposals)
  client.prefetchQuery(featuredStories)
  client.prefetchQuery(latestNews)
  await client.ensureQueryData(latestRoundTable)
}
