import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { CommunitySearch } from './search'

export type Card = Get<'/api/v1/communities'>['items'][number]
export type Community = Get<'/api/v1/communities/{id}'>
export type Member = Get<'/api/v1/communities/{id}/members'>['items'][number]
export type Statement = Get<'/api/v1/communities/{id}/statements'>['items'][number]
export type Question = Get<'/api/v1/communities/{id}/questions'>['items'][number]
export type Election = Get<'/api/v1/communities/{id}/elections'>['items'][number]
export type Document = Get<'/api/v1/communities/{id}/documents'>['items'][number]
export type Newcomer = Get<'/api/v1/communities/{id}/newcomers'>['items'][number]
export type Invitation = Get<'/api/v1/communities/{id}/invitations'>['items'][number]
export type Action = Schemas['CommunityAction']

export const COMMUNITIES = ['communities'] as const

export const communityList = (search: CommunitySearch) => {
  const { area, status, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities', {
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

export const community = (id: string) =>
  queryOptions({
    queryKey: [...COMMUNITIES, 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/communities/{id}', { params: { path: { id } }, signal })),
  })

export const members = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'members', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities/{id}/members', {
          params: { path: { id }, query: { cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const newcomers = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'newcomers', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities/{id}/newcomers', {
          params: { path: { id }, query: { cursor: pageParam, limit: 10 } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const invitations = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'invitations', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities/{id}/invitations', {
          params: { path: { id }, query: { cursor: pageParam, limit: 10 } },
          signal,
        }),
      ),
    ...byCursor,
  })

/** Invitations into whatever communities that wait for an answer of the reader's organizations. */
export const askedOf = (person: string) =>
  queryOptions({
    queryKey: [...COMMUNITIES, 'asked', person],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/community-invitations', { params: { query: { limit: 100 } }, signal })),
  })

export const documents = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'documents', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities/{id}/documents', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const statements = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'statements', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities/{id}/statements', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const questions = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'questions', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities/{id}/questions', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const elections = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMUNITIES, 'elections', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/communities/{id}/elections', {
          params: { path: { id }, query: { cursor: pageParam, limit: 5 } },
          signal,
        }),
      ),
    ...byCursor,
  })
