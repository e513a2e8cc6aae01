import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type paths, type Schemas, unwrap } from '@/contract/api'

export type UserSearch = Omit<
  NonNullable<paths['/api/v1/users']['get']['parameters']['query']>,
  'cursor' | 'limit'
>
export type User = Get<'/api/v1/users/{id}'>
export type UserRole = User['roles'][number]
export type UserAction = Schemas['UserAction']
export type SeenDocument = Schemas['SeenDocument']
export type Grant = Schemas['GrantRoleInput']

/** The kind of organization that a role holds for. */
export const KIND_OF = { officer: 'government', council_member: 'council' } as const

export const userList = (search: UserSearch) =>
  infiniteQueryOptions({
    queryKey: ['users', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/users', { params: { query: { ...search, cursor: pageParam } }, signal })),
    placeholderData: keepPreviousData,
    ...byCursor,
  })

export const userById = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/users/{id}', { params: { path: { id } }, signal })),
  })

export const bodies = (q: string, kind: 'government' | 'council') =>
  queryOptions({
    queryKey: ['organizations', 'bodies', kind, q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations', {
          params: { query: { kind: [kind], q: q || undefined, limit: 20 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

const anew = (client: QueryClient) => client.invalidateQueries({ queryKey: ['users'] })

export async function act(client: QueryClient, id: string, action: UserAction, reason: string) {
  await unwrap(
    api.POST('/api/v1/users/{id}/actions/{action}', { params: { path: { id, action } }, body: { reason } }),
  )
  await anew(client)
}

export async function grant(client: QueryClient, id: string, body: Grant) {
  await unwrap(api.POST('/api/v1/users/{id}/roles', { params: { path: { id } }, body }))
  await anew(client)
}

export async function confirmIdentity(client: QueryClient, id: string, basis: SeenDocument) {
  await unwrap(api.PUT('/api/v1/users/{id}/identity', { params: { path: { id } }, body: { basis } }))
  await anew(client)
}

export async function revoke(client: QueryClient, id: string, roleId: string) {
  await unwrap(api.DELETE('/api/v1/users/{id}/roles/{roleId}', { params: { path: { id, roleId } } }))
  await anew(client)
}
