import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { PromiseState } from '@/ui'
import type { InitiativeSearch } from './search'

export type Card = Get<'/api/v1/initiatives'>['items'][number]
export type Initiative = Get<'/api/v1/initiatives/{id}'>
export type Report = Get<'/api/v1/initiatives/{id}/contribution-report'>
export type Status = Schemas['InitiativeStatus']

export const INITIATIVES = ['initiatives'] as const

export const initiativeList = (search: InitiativeSearch) => {
  const { status, tax, level, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...INITIATIVES, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/initiatives', {
          params: {
            query: {
              ...rest,
              status: status ? [status] : undefined,
              tax: tax ? [tax] : undefined,
              level: level ? [level] : undefined,
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

export const initiative = (id: string) =>
  queryOptions({
    queryKey: [...INITIATIVES, 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/initiatives/{id}', { params: { path: { id } }, signal })),
  })

export const steps = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...INITIATIVES, 'steps', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/initiatives/{id}/steps', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const backings = (id: string) =>
  queryOptions({
    queryKey: [...INITIATIVES, 'backings', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/initiatives/{id}/backings', { params: { path: { id } }, signal })),
  })

/** As it was frozen when there is such a one, else as it is now. */
export const report = (id: string, frozen: boolean) =>
  queryOptions({
    queryKey: [...INITIATIVES, 'report', id, frozen],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/initiatives/{id}/contribution-report', {
          params: { path: { id }, query: frozen ? { frozen } : {} },
          signal,
        }),
      ),
  })

/** The same report as a file. */
export const reportFile = (id: string, frozen: boolean, format: 'csv' | 'xlsx'): string =>
  `/api/v1/initiatives/${id}/contribution-report?format=${format}${frozen ? '&frozen=true' : ''}`

/** How an initiative shows as a mark. */
export function markOf({ status, overdue }: Pick<Card, 'status' | 'overdue'>): PromiseState {
  switch (status) {
    case 'adopted':
    case 'in_force':
    case 'evaluated':
      return 'done'
    case 'draft':
    case 'rejected':
    case 'withdrawn':
      return 'none'
    default:
      return overdue ? 'late' : 'progress'
  }
}
