import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type Dashboard = Get<'/api/v1/dashboard'>
export type Figure = Dashboard['indicators'][number]
export type Indicator = Get<'/api/v1/indicators/{key}'>
export type Snapshot = Schemas['IndicatorSnapshot']

const PAGE = 20
/** The trend reads this many periods back. */
const PERIODS = 100

/** Without a place the whole installation; else the beginning of its ОКТМО codes. */
type Place = string | undefined

export const dashboard = (territory: Place) =>
  queryOptions({
    queryKey: ['dashboard', 'figures', territory],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/dashboard', { params: { query: { territory } }, signal })),
  })

export const indicator = (key: string, territory: Place) =>
  queryOptions({
    queryKey: ['indicator', key, territory],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/indicators/{key}', { params: { path: { key }, query: { territory } }, signal }),
      ),
  })

export const snapshots = (key: string, territory: Place) =>
  queryOptions({
    queryKey: ['indicator', key, territory, 'snapshots'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/indicators/{key}/snapshots', {
          params: { path: { key }, query: { territory, limit: PERIODS } },
          signal,
        }),
      ),
  })

/** The rows of the period that has the day; of the present one without it. */
export const countedRows = (key: string, territory: Place, on?: string) =>
  infiniteQueryOptions({
    queryKey: ['indicator', key, territory, 'rows', on],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/indicators/{key}/rows', {
          params: { path: { key }, query: { territory, on, limit: PAGE, cursor: pageParam } },
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
