import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { PromiseState } from '@/ui'
import type { DiscussionSearch } from './search'

export type Card = Get<'/api/v1/discussions'>['items'][number]
export type Discussion = Get<'/api/v1/discussions/{id}'>
export type Outcome = NonNullable<Discussion['outcome']>
export type Poll = Get<'/api/v1/discussions/{id}/polls'>['items'][number]
export type Statement = Get<'/api/v1/discussions/{id}/statements'>['items'][number]
export type Opinions = Get<'/api/v1/discussions/{id}/opinions'>
export type Side = Schemas['SpeakerSide']

export const DISCUSSIONS = ['discussions'] as const

export const discussionList = (search: DiscussionSearch) => {
  const { area, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...DISCUSSIONS, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/discussions', {
          params: { query: { ...rest, area: area ? [area] : undefined, cursor: pageParam } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })
}

/** Open platforms with these words, to hold a discussion at one. */
export const openPlatforms = (q: string) =>
  queryOptions({
    queryKey: ['platforms', 'choices', q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/platforms', { params: { query: { q: q || undefined, status: ['open'] } }, signal }),
      ),
  })

/** What the platform is called at which one is to be held. */
export const platformName = (id: string | null) =>
  queryOptions({
    queryKey: ['platforms', 'name', id],
    enabled: id !== null,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/platforms/{id}', { params: { path: { id: id ?? '' } }, signal })),
  })

export const discussion = (id: string) =>
  queryOptions({
    queryKey: [...DISCUSSIONS, 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/discussions/{id}', { params: { path: { id } }, signal })),
  })

export const steps = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...DISCUSSIONS, 'steps', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/discussions/{id}/steps', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const polls = (id: string) =>
  queryOptions({
    queryKey: [...DISCUSSIONS, 'polls', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/discussions/{id}/polls', { params: { path: { id } }, signal })),
  })

export const statements = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...DISCUSSIONS, 'statements', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/discussions/{id}/statements', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const opinions = (id: string) =>
  queryOptions({
    queryKey: [...DISCUSSIONS, 'opinions', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/discussions/{id}/opinions', { params: { path: { id } }, signal })),
  })

/** The mark beside a state; its word always stands there too. */
export function markOf(status: Card['status']): PromiseState {
  if (status === 'closed') return 'done'
  if (status === 'closed_without_outcome') return 'late'
  return status === 'draft' || status === 'scheduled' ? 'none' : 'progress'
}
