import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, unwrap } from '@/contract/api'
import { useInstallation } from '../installation'
import { REFERENCE_MS } from '../reference'

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
const municipalities = names('municipality')
const regions = names('region')

/** The ground of a map: tiles where the installation has a server of them, else names on the plain outlines. */
export function useGround() {
  const tiles = useInstallation().mapTiles ?? undefined
  const nearby = useQuery({ ...municipalities, enabled: !tiles }).data
  const far = useQuery({ ...regions, enabled: !tiles }).data
  const places = useMemo(
    () =>
      nearby && far
        ? [...nearby, ...far].flatMap(({ name, location }) => (location ? [{ name, ...location }] : []))
        : undefined,
    [nearby, far],
  )
  return { tiles, places: tiles ? undefined : places }
}
