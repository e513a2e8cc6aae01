import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { NewsSearch } from './search'

export type Card = Get<'/api/v1/news'>['items'][number]
export type NewsItem = Get<'/api/v1/news/{id}'>
export type Revision = Get<'/api/v1/news/{id}/revisions'>['items'][number]
export type Action = Schemas['NewsAction']

export const NEWS = ['news'] as const

export const newsList = (search: NewsSearch) => {
  const { area, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...NEWS, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/news', {
          params: { query: { ...rest, area: area ? [area] : undefined, cursor: pageParam } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })
}

export const newsItem = (id: string) =>
  queryOptions({
    queryKey: [...NEWS, 'one', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/news/{id}', { params: { path: { id } }, signal })),
  })

export const revisions = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...NEWS, 'revisions', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/news/{id}/revisions', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })
