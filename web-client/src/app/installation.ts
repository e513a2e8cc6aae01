import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, type Get, unwrap } from '@/contract/api'

type Installation = Partial<Get<'/api/v1/installation'>>

/** The name, the city and the mode of this installation; they change only with its configuration. */
export const installation = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/installation', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

/** What is known about the installation; nothing while the network is away, and pages then do without. */
export const useInstallation = (): Installation => useQuery(installation).data ?? {}
