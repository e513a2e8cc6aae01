import { queryOptions } from '@tanstack/react-query'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type Member = Get<'/api/v1/organizations/{id}/members'>['items'][number]
export type Invitation = Get<'/api/v1/organizations/{id}/invitations'>['items'][number]
export type MyOrganization = Get<'/api/v1/me/organizations'>['items'][number]
export type MemberAction = Schemas['MemberAction']
export type Role = Schemas['RepresentativeRole']

export const PEOPLE = ['people'] as const
export const MINE = ['me', 'organizations'] as const

export const organizationOf = (slug: string) =>
  queryOptions({
    queryKey: ['people', 'organization', slug],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}', { params: { path: { id: slug } }, signal })),
  })

export const members = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'members', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}/members', { params: { path: { id } }, signal })),
  })

export const invitations = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE, 'invitations', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}/invitations', { params: { path: { id } }, signal })),
  })

export const myOrganizations = queryOptions({
  queryKey: MINE,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/organizations', { signal })),
})
