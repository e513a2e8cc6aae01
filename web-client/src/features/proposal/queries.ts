import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import type { Found } from '@/app/map/found'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { PromiseState } from '@/ui'
import type { ProposalSearch } from './search'

export type Card = Get<'/api/v1/proposals'>['items'][number]
export type Proposal = Get<'/api/v1/proposals/{id}'>
export type Step = Get<'/api/v1/proposals/{id}/steps'>['items'][number]
export type Version = Get<'/api/v1/proposals/{id}/versions'>['items'][number]
export type Answer = Get<'/api/v1/proposals/{id}/official-answers'>['items'][number]
export type Milestone = Answer['milestones'][number]
export type Action = Schemas['ProposalAction']

export const PROPOSALS = ['proposals'] as const

export const proposalList = ({ view: _, ...search }: ProposalSearch) => {
  const { area, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...PROPOSALS, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/proposals', {
          params: { query: { ...rest, area: area ? [area] : undefined, cursor: pageParam } },
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
  body: ____,
  bbox,
  area,
  ...rest
}: ProposalSearch): Found {
  const filters = { ...rest, area: area ? [area] : undefined }
  return {
    key: [...PROPOSALS, 'map', filters],
    bbox,
    href: slug => `/proposals/${slug}`,
    clusters: async (bbox, zoom, signal) => {
      const query = { ...filters, bbox, zoom }
      const { clusters, limitedTo } = await unwrap(
        api.GET('/api/v1/proposals/map', { params: { query }, signal }),
      )
      return { clusters: clusters.map(({ title, ...cluster }) => ({ ...cluster, name: title })), limitedTo }
    },
    listed: async (bbox, signal) => {
      const query = { ...filters, bbox }
      const { items } = await unwrap(api.GET('/api/v1/proposals', { params: { query }, signal }))
      return items.map(({ slug, title }) => ({ slug, name: title }))
    },
  }
}

export const proposal = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/proposals/{id}', { params: { path: { id } }, signal })),
  })

export const steps = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PROPOSALS, 'steps', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/proposals/{id}/steps', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const versions = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'versions', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/versions', { params: { path: { id } }, signal })),
  })

export const answers = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'answers', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/official-answers', { params: { path: { id } }, signal })),
  })

export const endorsements = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'endorsements', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/endorsements', { params: { path: { id } }, signal })),
  })

/** What may be the same; asked while a title is typed. */
export const similar = (q: string, place: { lat: number; lon: number } | undefined) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'similar', q, place],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/similar', { params: { query: { q, ...place } }, signal })),
    placeholderData: keepPreviousData,
  })

/** Problems that a proposal can solve. */
export const problems = (q: string) =>
  queryOptions({
    queryKey: ['problems', 'pick', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/problems', { params: { query: { q: q || undefined, limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
  })

/** Recommendations that a proposal can carry out. */
export const recommendations = (q: string) =>
  queryOptions({
    queryKey: ['recommendations', 'pick', q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/recommendations', { params: { query: { q: q || undefined, limit: 20 } }, signal }),
      ),
    placeholderData: keepPreviousData,
  })

export const thresholds = queryOptions({
  queryKey: [...PROPOSALS, 'thresholds'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/support-thresholds', { signal })),
})

export const VOICE_LEVELS = ['voice-levels'] as const

export const voiceLevels = queryOptions({
  queryKey: VOICE_LEVELS,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/voice-levels', { signal })),
})

const UNDER_WAY: Proposal['status'][] = ['under_review', 'accepted', 'implementing', 'implemented_claimed']

/** Everybody sees it, and so its files have addresses that open. */
export const isOpen = ({ publishedAt, hiddenAt }: Pick<Proposal, 'publishedAt' | 'hiddenAt'>): boolean =>
  publishedAt !== null && hiddenAt === null

/** The mark beside a state; its word always stands there too. */
export function markOf({ status, overdue }: Pick<Card, 'status' | 'overdue'>): PromiseState {
  if (overdue) return 'late'
  if (status === 'implemented') return 'done'
  return UNDER_WAY.includes(status) ? 'progress' : 'none'
}

/** How much of the needed support there is, from 0 to 1. */
export const supportShare = (supportCount: number, threshold: number | null): number =>
  threshold ? Math.min(1, supportCount / threshold) : 0
