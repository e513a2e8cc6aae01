import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import type { Found } from '@/app/map/found'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { PromiseState } from '@/ui'
import type { AnswersSearch, ProblemSearch } from './search'

export type Card = Get<'/api/v1/problems'>['items'][number]
export type CityProblem = Get<'/api/v1/problems/{id}'>
export type Step = Get<'/api/v1/problems/{id}/steps'>['items'][number]
export type ResponseTimes = Get<'/api/v1/problems/response-times'>['items'][number]
export type Answer = Get<'/api/v1/problems/{id}/official-answers'>['items'][number]
export type Action = Schemas['ProblemAction']

export const PROBLEMS = ['problems'] as const

/** One of a kind in the address, a list of them for the API. */
const listOf = <T>(one: T | undefined) => (one === undefined ? undefined : [one])

export const problemList = ({ view: _, ...search }: ProblemSearch) => {
  const { area, kind, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...PROBLEMS, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/problems', {
          params: {
            query: {
              ...rest,
              area: listOf(area),
              kind: listOf(kind),
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

/** The map shows its own piece, whatever piece the list is narrowed to. */
export function onMap({
  view: _,
  sort: __,
  answer: ___,
  objected: ____,
  bbox,
  area,
  kind,
  ...rest
}: ProblemSearch): Found {
  const filters = { ...rest, area: listOf(area), kind: listOf(kind) }
  return {
    key: [...PROBLEMS, 'map', filters],
    bbox,
    href: slug => `/problems/${slug}`,
    clusters: async (bbox, zoom, signal) => {
      const query = { ...filters, bbox, zoom }
      const { clusters, limitedTo } = await unwrap(
        api.GET('/api/v1/problems/map', { params: { query }, signal }),
      )
      return { clusters: clusters.map(({ title, ...cluster }) => ({ ...cluster, name: title })), limitedTo }
    },
    listed: async (bbox, signal) => {
      const query = { ...filters, bbox }
      const { items } = await unwrap(api.GET('/api/v1/problems', { params: { query }, signal }))
      return items.map(({ slug, title }) => ({ slug, name: title }))
    },
  }
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

/** How bodies answer inside of a territory. */
export const responseTimes = (query: AnswersSearch) =>
  queryOptions({
    queryKey: [...PROBLEMS, 'response-times', query],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/problems/response-times', { params: { query }, signal }))).items,
    placeholderData: keepPreviousData,
  })

/** The proposals made for a problem, when the body chooses among them. */
export const solutions = (problem: string, q: string) =>
  queryOptions({
    queryKey: [...PROBLEMS, 'solutions', problem, q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/proposals', {
          params: { query: { problem, q: q || undefined, limit: 50 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** What may be the same; asked while a title is typed. */
export const similar = (q: string, place: { lat: number; lon: number } | undefined) =>
  queryOptions({
    queryKey: [...PROBLEMS, 'similar', q, place],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/problems/similar', { params: { query: { q, ...place } }, signal })),
    placeholderData: keepPreviousData,
  })

/** Somebody still has to do something about it, so that one can say «this concerns me too». */
export const isLive = (status: Card['status']): boolean =>
  !['solved', 'not_solved', 'duplicate', 'withdrawn'].includes(status)

/** Everybody sees it, and so its files have addresses that open. */
export const isOpen = ({ publishedAt, hiddenAt }: Pick<CityProblem, 'publishedAt' | 'hiddenAt'>): boolean =>
  publishedAt !== null && hiddenAt === null

/** The mark beside a state; its word always stands there too. */
export function markOf({ status, overdue }: Pick<Card, 'status' | 'overdue'>): PromiseState {
  if (overdue) return 'late'
  if (status === 'solved') return 'done'
  return ['in_work', 'planned', 'call_open', 'solved_claimed'].includes(status) ? 'progress' : 'none'
}
