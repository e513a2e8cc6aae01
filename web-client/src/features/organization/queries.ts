import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { activityAreas, REFERENCE_MS, territories } from '@/app/reference'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { Bounds } from '@/ui'
import { around, asBox, closer, wholeTiles } from './box'
import type { OrganizationSearch } from './search'

export type Organization = Get<'/api/v1/organizations/{id}'>
export type Cluster = Get<'/api/v1/organizations/map'>['clusters'][number]
export type Card = Get<'/api/v1/organizations'>['items'][number]
export type Status = Schemas['OrganizationStatus']
export type Action = Schemas['OrganizationAction']
export type Tagged = { value: Organization; etag: string | undefined }
export type HistoryEntry = Get<'/api/v1/organizations/{id}/history'>['items'][number]

/** The directory. Facets and the total come with the first page only: they are the same for the others. */
export const organizationList = (search: OrganizationSearch) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/organizations', {
          params: {
            query: pageParam
              ? { ...search, cursor: pageParam }
              : { ...search, facets: 'area,kind,territory', withTotal: true },
          },
          signal,
        }),
      ),
    // While the next answer is on its way the last one stays: nothing jumps under the fingers.
    placeholderData: keepPreviousData,
    ...byCursor,
  })

export type OrganizationListResult = UseInfiniteQueryResult<InfiniteData<Get<'/api/v1/organizations'>>>

/** The map shows its own piece, whatever piece the list is narrowed to. */
const onMap = ({ sort: _, bbox: _narrowed, ...filters }: OrganizationSearch) => filters

const clusters = (filters: ReturnType<typeof onMap>, bbox: string, zoom: number, signal: AbortSignal) =>
  unwrap(api.GET('/api/v1/organizations/map', { params: { query: { ...filters, bbox, zoom } }, signal }))

const FRAME_ZOOM = 9
/** In one piece with Chukotka's far end, as the points are placed. */
const EARTH: Bounds = [-168, -85, 192, 85]
/** From the whole Earth to a town it takes four looks, to a country two. */
const LOOKS = 4

/** The bounds around everything that was found, anywhere, or null: the map is opened there. */
export const mapFrame = (search: OrganizationSearch) => {
  const filters = onMap(search)
  return queryOptions({
    queryKey: ['organizations', 'map', filters, 'frame'],
    queryFn: async ({ signal }) => {
      let within = EARTH
      let found: Bounds | undefined
      for (let look = 0; look < LOOKS; look++) {
        found = around((await clusters(filters, asBox(within), FRAME_ZOOM, signal)).clusters)
        const nearer = found && closer(found, within)
        if (!nearer) break
        within = nearer
      }
      return found ?? null
    },
    placeholderData: keepPreviousData,
  })
}

/**
 * What is seen of the map now. The API takes at most zoom 22 and degrees of this Earth. Whole tiles are asked for: the
 * same points come back for every small move, and the answer is often there already.
 */
export function mapPiece(search: OrganizationSearch, bounds: Bounds, zoom: number) {
  const level = Math.max(0, Math.min(22, Math.round(zoom)))
  const filters = onMap(search)
  const bbox = asBox(wholeTiles(bounds, 360 / 2 ** level))
  return queryOptions({
    queryKey: ['organizations', 'map', filters, bbox, level],
    queryFn: ({ signal }) => clusters(filters, bbox, level, signal),
    placeholderData: keepPreviousData,
  })
}

/** Those who are in a piece of the map, by name: what a point stands for that no zoom parts. */
export const inPlace = (search: OrganizationSearch, bounds: Bounds) => {
  const { sort: _, ...filters } = search
  const query = { ...filters, bbox: asBox(bounds), limit: 20 }
  return queryOptions({
    queryKey: ['organizations', 'place', query],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations', { params: { query: { ...query, withTotal: true } }, signal })),
  })
}

/** One organization with the tag for its next change. An old address and a merged one lead to the new one. */
export const organization = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
  })

/** The one to be edited: the route asks for it anew, and nothing changes it under the hands of the person. */
export const organizationToEdit = (id: string) =>
  queryOptions({
    queryKey: ['organization-to-edit', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const history = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'history', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/{id}/history', {
          params: { path: { id }, query: { limit: 10, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const completeness = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'completeness', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}/completeness', { params: { path: { id } }, signal })),
  })

export type DeskSearch = { q?: string; status: Status }

/** The desk: one state at a time, newest first unless words are looked for. */
export const deskList = ({ q, status }: DeskSearch) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'desk', q, status],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/organizations', {
          params: {
            query: {
              q,
              status: [status],
              sort: q ? undefined : '-createdAt',
              cursor: pageParam,
              withTotal: pageParam ? undefined : true,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })

export const legalForms = queryOptions({
  queryKey: ['legal-forms'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-forms', { signal })),
  staleTime: REFERENCE_MS,
})

/** The short lists of a form, known before it is drawn. */
export const loadFormLists = (client: QueryClient) =>
  Promise.all([
    client.ensureQueryData(activityAreas),
    client.ensureQueryData(legalForms),
    client.ensureQueryData(territories('')),
  ])

/** Names for the map, where the installation knows few enough to write them all. */
const names = (kind: 'municipality' | 'region') =>
  queryOptions({
    queryKey: ['territories', 'names', kind],
    queryFn: async ({ signal }) => {
      const all = await unwrap(
        api.GET('/api/v1/territories', { params: { query: { kind, limit: 100 } }, signal }),
      )
      return all.nextCursor ? [] : all.items
    },
    staleTime: REFERENCE_MS,
  })
export const municipalities = names('municipality')
export const regions = names('region')

/** Candidates for a merge: published ones that match what was typed. */
export const candidates = (q: string) =>
  queryOptions({
    queryKey: ['organizations', 'candidates', q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations', { params: { query: { q: q || undefined, limit: 10 } }, signal }),
      ),
    placeholderData: keepPreviousData,
  })

/** After a change everything that shows organizations is asked for anew. */
export const forgetOrganizations = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['organizations'] }),
    client.invalidateQueries({ queryKey: ['home', 'organizations'] }),
  ])
