import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type Figure = Get<'/api/v1/dashboard'>['indicators'][number]
export type Indicator = Get<'/api/v1/indicators/{key}'>
export type Snapshot = Schemas['IndicatorSnapshot']

const PAGE = 20
/** The trend reads this many periods back. */
const PERIODS = 100

export const dashboard = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/dashboard', { signal })),
})

export const indicator = (key: string) =>
  queryOptions({
    queryKey: ['indicator', key],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/indicators/{key}', { params: { path: { key } }, signal })),
  })

export const snapshots = (key: string) =>
  queryOptions({
    queryKey: ['indicator', key, 'snapshots'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/indicators/{key}/snapshots', {
          params: { path: { key }, query: { limit: PERIODS } },
          signal,
        }),
      ),
  })

export const countedRows = (key: string) =>
  infiniteQueryOptions({
    queryKey: ['indicator', key, 'rows'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/indicators/{key}/rows', {
          params: { path: { key }, query: { limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

/** Columns of the table by territory that it can be sorted by. */
export const TERRITORY_SORTS = [
  'name',
  '-organizations',
  '-verified',
  '-complete',
  '-fresh',
  '-liquidated',
  '-suspected',
] as const
export type TerritorySort = (typeof TERRITORY_SORTS)[number]
export type TerritoryQuality = Get<'/api/v1/organizations/territory-quality'>['items'][number]

export const territoryQuality = (territory: string | undefined, sort: TerritorySort) =>
  infiniteQueryOptions({
    queryKey: ['territory-quality', territory, sort],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/territory-quality', {
          params: { query: { territory, sort, limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })
