import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

/**
 * The way to the outside provider and back. What the visit is known by stays in this tab: only here can it come back.
 */
export type Visit = { state: string; proof: string; purpose: Purpose; returnTo: string }
type Purpose = 'sign_in' | 'link' | 'step_up'

const KEPT = 'rt.provider'

/** How one's own account is entered. */
export const ownWay = queryOptions({
  queryKey: ['me', 'way'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me', { signal })),
  select: ({ hasPassword }) => hasPassword,
})

/** Leaves this site for the provider's; comes back to `/sign-in/provider`, and then to `returnTo`. */
export async function leaveForProvider(purpose: Purpose, returnTo: string): Promise<void> {
  const { url, state, proof } = await unwrap(
    purpose === 'sign_in'
      ? api.POST('/api/v1/auth/provider/departures')
      : api.POST('/api/v1/auth/provider/own-departures', { body: { purpose } }),
  )
  sessionStorage.setItem(KEPT, JSON.stringify({ state, proof, purpose, returnTo } satisfies Visit))
  location.assign(url)
}

/** The visit that this tab waits for, once. */
export function takeVisit(): Visit | undefined {
  const kept = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  return kept ? (JSON.parse(kept) as Visit) : undefined
}

export const arrive = (visit: Visit, code: string) =>
  unwrap(api.POST('/api/v1/auth/provider/arrivals', { body: { ...ticket(visit), code } }))

/** What names the visit to the API. */
export const ticket = ({ state, proof }: Visit) => ({ state, proof })
