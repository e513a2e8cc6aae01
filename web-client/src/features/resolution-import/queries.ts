import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { Status } from './status'

export type ResolutionImport = Get<'/api/v1/round-tables/imports/{id}'>
export type Tagged = { value: ResolutionImport; etag: string | undefined }

export const importList = (status: Status | undefined) =>
  infiniteQueryOptions({
    queryKey: ['resolution-imports', status ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/round-tables/imports', {
          params: { query: { status, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const importById = (id: string) =>
  queryOptions({
    queryKey: ['resolution-import', id],
    queryFn: ({ signal }): Promise<Tagged> =>
      unwrapTagged(api.GET('/api/v1/round-tables/imports/{id}', { params: { path: { id } }, signal })),
  })

/** Sends a resolution; the key makes a repetition after a lost answer harmless. */
export function importText(fileName: string, text: string, key: string, signal: AbortSignal) {
  return unwrapTagged(
    api.POST('/api/v1/round-tables/imports', {
      params: { header: { 'Idempotency-Key': key } },
      body: { fileName, text },
      signal,
    }),
  )
}

export function importFile(file: File, key: string, signal: AbortSignal) {
  const form = new FormData()
  form.append('file', file, file.name)
  return unwrapTagged(
    api.POST('/api/v1/round-tables/imports', {
      params: { header: { 'Idempotency-Key': key } },
      // The contract's «binary» is a string to the types; what goes out is the form.
      body: { file: file.name },
      bodySerializer: () => form,
      signal,
    }),
  )
}

export const changeImport = (id: string, etag: string, draft: Schemas['ResolutionDraft']): Promise<Tagged> =>
  unwrapTagged(
    api.PATCH('/api/v1/round-tables/imports/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { draft },
    }),
  )

export const publishImport = (id: string, key: string) =>
  unwrap(
    api.POST('/api/v1/round-tables/imports/{id}/actions/publish', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  )

export const discardImport = (id: string, key: string) =>
  unwrap(
    api.POST('/api/v1/round-tables/imports/{id}/actions/discard', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  )

/** After a step of its life an import stands elsewhere in the lists, and a round table may have come. */
export const forgetLists = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['resolution-imports'] }),
    client.invalidateQueries({ queryKey: ['round-tables'] }),
    client.invalidateQueries({ queryKey: ['home'] }),
  ])
