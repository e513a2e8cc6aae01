import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, unwrap } from '@/contract/api'

export type Entry = Get<'/api/v1/audit-log'>['items'][number]
export type OwnEntry = Get<'/api/v1/me/audit'>['items'][number]

/** What the desk is narrowed to, as it stands in the address. */
export type AuditSearch = {
  actor: string | undefined
  action: string | undefined
  subjectType: string | undefined
  subjectId: string | undefined
  from: string | undefined
  to: string | undefined
}

export const entries = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'entries', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/audit-log', { params: { query: { ...search, cursor: pageParam } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    ...byCursor,
  })

export const head = queryOptions({
  queryKey: ['audit', 'head'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/audit-log/head', { signal })),
  staleTime: 0,
})

export const ownEntries = infiniteQueryOptions({
  queryKey: ['audit', 'own'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/me/audit', { params: { query: { cursor: pageParam } }, signal })),
  staleTime: 0,
  ...byCursor,
})

/** The whole log under the same filters, as a file that only a signed-in request may fetch. */
export async function file(search: AuditSearch, format: 'csv' | 'xlsx'): Promise<Blob> {
  const bom = format === 'csv' ? true : undefined
  return (await unwrap(
    api.GET('/api/v1/audit-log', { params: { query: { ...search, format, bom } }, parseAs: 'blob' }),
  )) as unknown as Blob
}

/** Gives a file to the person. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
