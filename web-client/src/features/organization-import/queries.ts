import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import type { newKey } from '@/app/onceKey'
import { api, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import { upload } from '@/contract/upload'
import { isGoing, type Status } from './status'

const IMPORTS = '/api/v1/organizations/imports'

export type RegisterImport = Schemas['RegisterImport']
export type Card = Schemas['RegisterImportCard']
export type Column = Schemas['RegisterColumn']
export type Conflict = Schemas['RegisterConflict']
export type Mapping = Schemas['RegisterMapping']
export type Action = Schemas['RegisterImportAction']
export type Decision = Schemas['RegisterDecision']
export type Tagged = { value: RegisterImport; etag: string | undefined }

type Key = ReturnType<typeof newKey>
/** No key where the browser cannot make one: the step is then taken without the guard. */
const once = (key: Key) => (key ? { 'Idempotency-Key': key } : {})

const SOON_MS = 1_000
const LATE_MS = 10_000

/** What has not moved for long is asked about less often: a tenth of that time, within bounds. */
export const nextLook = (moved: string, now: number): number =>
  Math.min(LATE_MS, Math.max(SOON_MS, (now - Date.parse(moved)) / 10))

export const importList = (status: Status | undefined) =>
  infiniteQueryOptions({
    queryKey: ['register-imports', status ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET(IMPORTS, { params: { query: { status, cursor: pageParam } }, signal })),
    // The list tells how far the going ones are.
    refetchInterval: query =>
      query.state.data?.pages.some(page => page.items.some(one => isGoing(one.status))) ? LATE_MS / 2 : false,
    ...byCursor,
  })

/** One import; asked for again by itself while it goes on, also when the person comes back to it later. */
export const importById = (id: string) =>
  queryOptions({
    queryKey: ['register-import', id],
    queryFn: ({ signal }): Promise<Tagged> =>
      unwrapTagged(api.GET(`${IMPORTS}/{id}`, { params: { path: { id } }, signal })),
    refetchInterval: query => {
      const now = query.state.data?.value
      return now && isGoing(now.status) ? nextLook(now.updatedAt, Date.now()) : false
    },
  })

export const preview = (id: string, version: number) =>
  queryOptions({
    queryKey: ['register-import', id, 'preview', version],
    queryFn: ({ signal }) => unwrap(api.GET(`${IMPORTS}/{id}/preview`, { params: { path: { id } }, signal })),
  })

/** What kinds of problems there are, with how many of each. */
export const problemKinds = (id: string, version: number) =>
  queryOptions({
    queryKey: ['register-import', id, 'problems', version, 'kinds'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET(`${IMPORTS}/{id}/problem-kinds`, { params: { path: { id } }, signal }))).items,
  })

export const problems = (id: string, version: number, code: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['register-import', id, 'problems', version, 'of', code],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET(`${IMPORTS}/{id}/problems`, {
          params: { path: { id }, query: { code, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

/** All problems as a file that a spreadsheet opens. */
export const problemsFile = (id: string): Promise<Blob> =>
  unwrap(
    api.GET(`${IMPORTS}/{id}/problems`, {
      params: { path: { id }, query: { format: 'csv' } },
      parseAs: 'blob',
    }),
  ) as Promise<unknown> as Promise<Blob>

export const conflicts = (id: string, open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['register-import', id, 'conflicts', open],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET(`${IMPORTS}/{id}/conflicts`, {
          params: { path: { id }, query: { open, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const kept = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['register-import', id, 'kept'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET(`${IMPORTS}/{id}/kept`, { params: { path: { id }, query: { cursor: pageParam } }, signal }),
      ),
    ...byCursor,
  })

export const fields = queryOptions({
  queryKey: ['register-fields'],
  queryFn: async ({ signal }) => (await unwrap(api.GET(`${IMPORTS}/fields`, { signal }))).items,
  staleTime: Number.POSITIVE_INFINITY,
})

export const mappings = queryOptions({
  queryKey: ['register-mappings'],
  queryFn: async ({ signal }) => (await unwrap(api.GET(`${IMPORTS}/mappings`, { signal }))).items,
})

type Sent = {
  file: File
  mapping: string
  source: string
  key: Key
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends a file; `mapping` is the id of a saved meaning of columns, `source` the register's name; either may be empty. */
export function importFile({ file, mapping, source, ...how }: Sent): Promise<RegisterImport> {
  const form = new FormData()
  // What is small comes first: the server knows it before the long rest arrives.
  if (mapping) form.append('mapping', mapping)
  if (source) form.append('source', source)
  form.append('file', file, file.name)
  return upload<RegisterImport>({ path: IMPORTS, form, ...how })
}

/** Sends what the columns mean; null takes a meaning away, as everywhere in a merge patch, which the types cannot say. */
export const changeImport = (
  id: string,
  etag: string,
  mapping: Record<string, string | null>,
  source: string | null,
): Promise<Tagged> =>
  unwrapTagged(
    api.PATCH(`${IMPORTS}/{id}`, {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { mapping: mapping as Record<string, string>, source },
    }),
  )

export const act = (id: string, action: Action, key: Key) =>
  unwrap(
    api.POST(`${IMPORTS}/{id}/actions/{action}`, {
      params: { path: { id, action }, header: once(key) },
    }),
  )

/** Some conflicts, or without `ids` every open one of the import. */
export const decide = (id: string, decision: Decision, ids: string[] | undefined, key: Key) =>
  unwrap(
    api.POST(`${IMPORTS}/{id}/conflicts/actions/{decision}`, {
      params: { path: { id, decision }, header: once(key) },
      body: { ids },
    }),
  )

export const saveMapping = (body: Schemas['RegisterMappingInput'], key: Key) =>
  unwrap(api.POST(`${IMPORTS}/mappings`, { params: { header: once(key) }, body }))

export const removeMapping = (id: string) =>
  unwrap(api.DELETE(`${IMPORTS}/mappings/{id}`, { params: { path: { id } } }))

/** After a step of its life an import stands elsewhere in the lists, and the directory may be another one. */
export const forgetLists = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['register-imports'] }),
    client.invalidateQueries({ queryKey: ['organizations'] }),
    client.invalidateQueries({ queryKey: ['home'] }),
  ])
