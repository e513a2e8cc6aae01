import { queryOptions } from '@tanstack/react-query'
import { api, type Get, unwrap } from '@/contract/api'

export type Board = Get<'/api/v1/organizations/{id}/trustees'>
export type Trustee = Board['items'][number]

export const BOARD = ['board'] as const

export const board = (id: string) =>
  queryOptions({
    queryKey: [...BOARD, id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}/trustees', { params: { path: { id } }, signal })),
  })

export const mySeats = queryOptions({
  queryKey: [...BOARD, 'mine'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/trusteeships', { signal })),
})

export const organizationOf = (slug: string) =>
  queryOptions({
    queryKey: [...BOARD, 'organization', slug],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}', { params: { path: { id: slug } }, signal })),
  })
