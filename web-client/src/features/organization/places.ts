import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { places } from './queries'

/** Names of municipalities for the plain ground of a map, so that people know where they are. */
export function usePlaces() {
  const names = useQuery(places).data
  return useMemo(
    () => names?.flatMap(({ name, location }) => (location ? [{ name, ...location }] : [])),
    [names],
  )
}
