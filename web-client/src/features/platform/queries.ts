import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import { daysOf } from './months'
import type { PlatformSearch } from './search'

export type Card = Get<'/api/v1/platforms'>['items'][number]
export type Platform = Get<'/api/v1/platforms/{id}'>
export type Seat = Get<'/api/v1/platforms/{id}/seats'>['items'][number]
export type Topic = Get<'/api/v1/platforms/{id}/topics'>['items'][number]
export type Minutes = Get<'/api/v1/platforms/{id}/minutes'>['items'][number]
export type Happening = Get<'/api/v1/platforms/{id}/timeline'>['items'][number]
export type Dated = Get<'/api/v1/platforms/{id}/calendar'>['items'][number]
export type Side = Schemas['Side']

export const PLATFORMS = ['platforms'] as const

export const platformList = (search: PlatformSearch) => {
  const { area, status, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...PLATFORMS, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/platforms', {
          params: {
            query: {
              ...rest,
              area: area ? [area] : undefined,
              status: status ? [status] : undefined,
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

export const platform = (id: string) =>
  queryOptions({
    queryKey: [...PLATFORMS, 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/platforms/{id}', { params: { path: { id } }, signal })),
  })

export const seats = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PLATFORMS, 'seats', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/platforms/{id}/seats', {
          params: { path: { id }, query: { cursor: pageParam, limit: 100 } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const topics = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PLATFORMS, 'topics', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/platforms/{id}/topics', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const minutes = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PLATFORMS, 'minutes', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/platforms/{id}/minutes', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const timeline = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PLATFORMS, 'timeline', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/platforms/{id}/timeline', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

/** All dates of a month. */
export const calendar = (id: string, month: string) =>
  queryOptions({
    queryKey: [...PLATFORMS, 'calendar', id, month],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/platforms/{id}/calendar', {
          params: { path: { id }, query: daysOf(month) },
          signal,
        }),
      ),
  })

const LISTS = {
  problem: '/api/v1/problems',
  proposal: '/api/v1/proposals',
  discussion: '/api/v1/discussions',
} as const

/** Public problems, proposals or discussions with these words, to link one. */
export const linkable = (type: keyof typeof LISTS, q: string) =>
  queryOptions({
    queryKey: [`${type}s`, 'choices', q],
    queryFn: async ({ signal }) => {
      const list = await unwrap(api.GET(LISTS[type], { params: { query: { q: q || undefined } }, signal }))
      return list.items.map(({ id, title }) => ({ value: id, label: title }))
    },
  })
