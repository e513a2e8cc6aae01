import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'
import type { DeskSearch } from './search'

export type Recommendation = Get<'/api/v1/recommendations/{id}'>
export type RecommendationCard = Schemas['RecommendationCard']
export type EvidenceItem = Schemas['Evidence']
export type ReportItem = Schemas['ProgressReport']
export type StepItem = Schemas['RecommendationStep']
export type Task = Schemas['RecommendationTask']
export type Action = Schemas['RecommendationAction']
export type OrganizationKind = Schemas['OrganizationKind']

const PAGE = 20

export const roundTables = infiniteQueryOptions({
  queryKey: ['round-tables'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET('/api/v1/round-tables', { params: { query: { limit: PAGE, cursor: pageParam } }, signal }),
    ),
  ...byCursor,
})

/** A round table by its slug or its id. */
export const roundTable = (id: string) =>
  queryOptions({
    queryKey: ['round-table', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/round-tables/{id}', { params: { path: { id } }, signal })),
  })

export const recommendation = (id: string) =>
  queryOptions({
    queryKey: ['recommendation', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/recommendations/{id}', { params: { path: { id } }, signal })),
  })

export const evidenceOf = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['recommendation', id, 'evidence'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/recommendations/{id}/evidence', {
          params: { path: { id }, query: { limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const rulesOf = (id: string) =>
  queryOptions({
    queryKey: ['recommendation', id, 'rules'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/recommendations/{id}/evidence-rules', { params: { path: { id } }, signal })),
  })

export const reportsOn = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['recommendation', id, 'reports'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/recommendations/{id}/progress-reports', {
          params: { path: { id }, query: { limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const historyOf = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['recommendation', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/recommendations/{id}/history', {
          params: { path: { id }, query: { limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

/** Definitions by key: targets name their indicator by it, people want its title. */
export const indicatorTitles = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/indicators', { signal })),
  select: page => new Map(page.items.map(one => [one.key, one])),
})

/** Organizations whose name answers to what is typed, for a proof or a testimony. */
export const organizationsNamed = (q: string, kinds: OrganizationKind[] = []) =>
  queryOptions({
    queryKey: ['organizations-named', q, kinds],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations', {
          params: { query: { limit: 10, ...(q ? { q } : {}), ...(kinds.length > 0 ? { kind: kinds } : {}) } },
          signal,
        }),
      ),
  })

/** One organization, for its name. */
export const organizationById = (id: string) =>
  queryOptions({
    queryKey: ['organization-name', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
  })

/** Recommendations of all round tables with these words. */
export const recommendationsWith = (q: string) =>
  queryOptions({
    queryKey: ['recommendations', 'with', q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/recommendations', { params: { query: { q: q || undefined, limit: 20 } }, signal }),
      ),
    placeholderData: keepPreviousData,
  })

/** What is expected about recommendations, as the desk shows it. */
export const tasks = ({ all, step, overdue }: DeskSearch) =>
  infiniteQueryOptions({
    queryKey: ['recommendation-tasks', 'list', all, step, overdue],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/recommendation-tasks', {
          params: {
            query: { all, step: step && [step], overdue, limit: PAGE, cursor: pageParam },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
    ...byCursor,
  })

/** How much of each step is expected. */
export const taskCounts = (all: true | undefined) =>
  queryOptions({
    queryKey: ['recommendation-tasks', 'counts', all],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/recommendation-tasks/counts', { params: { query: { all } }, signal })),
    staleTime: 0,
  })

/** What is computed from steps and proofs: asked for again after each. */
export const FIGURES = [
  ['recommendation'],
  ['recommendation-tasks'],
  ['round-table'],
  ['round-tables'],
  ['indicators'],
  ['indicator'],
  ['dashboard'],
  ['home'],
  ['carried-out'],
] as const
