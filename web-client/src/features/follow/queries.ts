import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type Follow = Get<'/api/v1/follows/{type}/{id}'>
export type Followed = Get<'/api/v1/me/follows'>['items'][number]
export type SavedSearch = Schemas['SavedSearch']

/** What is asked for anew when somebody follows something, or stops. */
export const FOLLOWS = ['follows'] as const
export const SEARCHES = ['saved-searches'] as const

/** How a thing is followed; the answer is another one for each reader. */
export const follow = (type: string, id: string, reader: string) =>
  queryOptions({
    queryKey: [...FOLLOWS, type, id, reader],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/follows/{type}/{id}', { params: { path: { type, id } }, signal })),
    staleTime: 0,
  })

export const setFollowed = (type: string, id: string, on: boolean): Promise<Follow> => {
  const params = { path: { type, id } }
  return on
    ? unwrap(api.PUT('/api/v1/follows/{type}/{id}', { params }))
    : unwrap(api.DELETE('/api/v1/follows/{type}/{id}', { params }))
}

/** Kinds of things that people comment on. */
export const COMMENTED = ['problem', 'proposal', 'initiative', 'discussion']

/** Whether comments on a followed thing are told. */
export const setComments = (type: string, id: string, comments: boolean): Promise<Follow> =>
  unwrap(api.PUT('/api/v1/follows/{type}/{id}', { params: { path: { type, id }, query: { comments } } }))

/** What the reader follows: themes and places, or everything else. */
export const ownFollows = (gathering: boolean) =>
  infiniteQueryOptions({
    queryKey: [...FOLLOWS, 'own', gathering],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/me/follows', { params: { query: { gathering, cursor: pageParam } }, signal })),
    staleTime: 0,
    ...byCursor,
  })

export const savedSearches = queryOptions({
  queryKey: SEARCHES,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/saved-searches', { signal })),
  staleTime: 0,
})

export const saveSearch = (body: Schemas['SavedSearchInput'], key: string | undefined) =>
  unwrap(api.POST('/api/v1/me/saved-searches', { body, params: { header: { 'Idempotency-Key': key } } }))

export const changeSearch = ({ id, version }: SavedSearch, body: Schemas['SavedSearchPatch']) =>
  unwrap(
    api.PATCH('/api/v1/me/saved-searches/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  )

export const removeSearch = (id: string) =>
  unwrap(api.DELETE('/api/v1/me/saved-searches/{id}', { params: { path: { id } } }))

/** How a list looks, or where one stands in it: no part of the question. */
const LOOKS = ['sort', 'view', 'at', 'zoom']

/** Filters that ask for the reader's own things: a search that is kept cannot have them. */
const OWN = ['mine', 'supported']

/** The question of a list, from the filters in its address. */
export function questionOf(search: Record<string, unknown>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([name, value]) => ![...LOOKS, ...OWN].includes(name) && value !== undefined && value !== '')
      .map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(one => String(one))]),
  )
}

/** Whether the list is narrowed to the reader's own things too, which {@link questionOf} leaves out. */
export const isOwn = (search: Record<string, unknown>): boolean =>
  OWN.some(name => search[name] !== undefined && search[name] !== false)
