import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { newKey } from '@/app/onceKey'
import { api, type Get, unwrap } from '@/contract/api'
import { Problem, type ProblemBody } from '@/contract/problem'
import { language } from '@/i18n'

export type Notification = Get<'/api/v1/me/notifications'>['items'][number]
export type Settings = Get<'/api/v1/me/notification-settings'>
export type Mode = Settings['items'][number]['email']

/** The bell in the header asks under the same name. */
const ALL = ['notifications'] as const
const SETTINGS = ['notification-settings'] as const
const once = () => ({ 'Idempotency-Key': newKey() })

export const centre = infiniteQueryOptions({
  queryKey: [...ALL, 'list'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/me/notifications', { params: { query: { cursor: pageParam } }, signal })),
  staleTime: 0,
  ...byCursor,
})

export const settings = queryOptions({
  queryKey: SETTINGS,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/notification-settings', { signal })),
  staleTime: 0,
})

export async function read(client: QueryClient, id: string): Promise<void> {
  await unwrap(
    api.POST('/api/v1/me/notifications/{id}/actions/read', { params: { path: { id }, header: once() } }),
  )
  await client.invalidateQueries({ queryKey: ALL })
}

export async function readAll(client: QueryClient): Promise<void> {
  await unwrap(api.POST('/api/v1/me/notifications/actions/read-all', { params: { header: once() } }))
  await client.invalidateQueries({ queryKey: ALL })
}

export async function setMode(client: QueryClient, kind: string, email: Mode): Promise<void> {
  const now = await unwrap(
    api.POST('/api/v1/me/notification-settings', { params: { header: once() }, body: { kind, email } }),
  )
  client.setQueryData(SETTINGS, now)
}

export async function resume(client: QueryClient): Promise<void> {
  const now = await unwrap(
    api.POST('/api/v1/me/notification-settings/actions/resume', { params: { header: once() } }),
  )
  client.setQueryData(SETTINGS, now)
}

/** What a mail program does by one click (RFC 8058): the same address, no session. */
export async function unsubscribe(token: string): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(`/unsubscribe?token=${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { 'Accept-Language': language() },
    })
  } catch {
    throw new Problem(0)
  }
  if (!answer.ok) throw new Problem(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody)
}

/** Bytes of the seal that stands before the words of a token. */
const SEAL = 16

/** Whether the link ends one thing and not a kind: then its words are the reader, the kind, and what of it. */
export function endsOneThing(token: string): boolean {
  try {
    return atob(token.replaceAll('-', '+').replaceAll('_', '/')).slice(SEAL).split(' ').length === 4
  } catch {
    return false
  }
}
