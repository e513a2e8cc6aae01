import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

/** Kinds of things that can be searched by themselves. */
export const KINDS = [
  'organization',
  'recommendation',
  'problem',
  'proposal',
  'discussion',
  'story',
  'news',
  'community',
  'platform',
  'initiative',
  'round_table',
] as const

export type Kind = (typeof KINDS)[number]

/** As many of one kind as the search gives. */
const MOST = 20

/** The best of every kind of public things, or more of one kind. */
export const found = (q: string, kind?: Kind) =>
  queryOptions({
    queryKey: ['search', q, kind],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/search', {
          params: { query: kind ? { q, type: [kind], limit: MOST } : { q } },
          signal,
        }),
      ),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
