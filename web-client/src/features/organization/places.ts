import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useInstallation } from '@/app/installation'
import { municipalities, regions } from './queries'

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
