import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import type { Found } from '@/app/map/found'
import { activityAreas, REFERENCE_MS, territories } from '@/app/reference'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { OrganizationSearch } from './search'

export type Organization = Get<'/api/v1/organizations/{id}'>
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
export function onMap({ sort: _, bbox, ...filters }: OrganizationSearch): Found {
  return {
    key: ['organizations', 'map', filters],
    bbox,
    href: slug => `/organizations/${slug}`,
    clusters: async (bbox, zoom, signal) => {
      const query = { ...filters, bbox, zoom }
      const { clusters, limitedTo } = await unwrap(
        api.GET('/api/v1/organizations/map', { params: { query }, signal }),
      )
      return {
        clusters: clusters.map(({ shortName, ...cluster }) => ({ ...cluster, name: shortName })),
        limitedTo,
      }
    },
    listed: async (bbox, signal) => {
      const query = { ...filters, bbox, limit: 20 }
      const { items } = await unwrap(api.GET('/api/v1/organizations', { params: { query }, signal }))
      return items.map(({ slug, shortName }) => ({ slug, name: shortName }))
    },
  }
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
