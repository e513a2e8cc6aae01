import type { QueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'
import { Problem } from '@/contract/problem'
import { Duplicate } from './OrganizationForm'
import {
  type Action,
  forgetOrganizations,
  type Organization,
  organizationToEdit,
  type Tagged,
} from './queries'
import { inputOf, patchOf, type Values } from './values'

/**
 * Repeats of one and the same attempt (a network that went away, a session that ended) carry the same key, so that the
 * server does it once; another body is another attempt.
 */
const attempt = { body: '', key: '' }
function keyOf(body: unknown): string {
  const text = JSON.stringify(body)
  if (attempt.body !== text) Object.assign(attempt, { body: text, key: crypto.randomUUID() })
  return attempt.key
}

/** A taken number is told with the organization that has it, where everybody may see that one. */
async function explain(error: unknown, ogrn: string | null | undefined): Promise<never> {
  if (error instanceof Problem && error.status === 409 && ogrn) {
    const first = await unwrap(
      api.GET('/api/v1/organizations/by-ogrn/{ogrn}', { params: { path: { ogrn } } }),
    ).catch(() => undefined)
    if (first) throw new Duplicate(first)
  }
  throw error
}

export async function create(client: QueryClient, values: Values): Promise<Organization> {
  const body = inputOf(values)
  const header = { 'Idempotency-Key': keyOf(body) }
  const made = await unwrap(api.POST('/api/v1/organizations', { body, params: { header } })).catch(error =>
    explain(error, body.ogrn),
  )
  await forgetOrganizations(client)
  return made
}

/** The newest version with its tag, past every cache. */
export const newest = (client: QueryClient, id: string): Promise<Tagged> =>
  client.fetchQuery({ ...organizationToEdit(id), staleTime: 0 })

/** Sends what differs from `base`, of the version named by `etag`; throws a 412 {@link Problem} when that one is old. */
export async function change(
  client: QueryClient,
  id: string,
  base: Values,
  values: Values,
  etag: string | undefined,
): Promise<Tagged> {
  const body = patchOf(base, values)
  const header = { 'If-Match': etag ?? '' }
  await unwrap(api.PATCH('/api/v1/organizations/{id}', { params: { path: { id }, header }, body })).catch(
    error => explain(error, body.ogrn),
  )
  await forgetOrganizations(client)
  return newest(client, id)
}

/** The page as everybody would see it with those values; nothing is kept. */
export const preview = (id: string, values: Values): Promise<Organization> =>
  unwrap(api.POST('/api/v1/organizations/{id}/preview', { params: { path: { id } }, body: inputOf(values) }))

export async function act(client: QueryClient, id: string, action: Action): Promise<Tagged> {
  await unwrap(
    api.POST('/api/v1/organizations/{id}/actions/{action}', {
      params: { path: { id, action }, header: { 'Idempotency-Key': crypto.randomUUID() } },
    }),
  )
  await forgetOrganizations(client)
  return newest(client, id)
}

/** Makes one of two: `id` leads to `into` from now on. Gives the one that stays. */
export async function merge(client: QueryClient, id: string, into: string): Promise<Organization> {
  const survivor = await unwrap(
    api.POST('/api/v1/organizations/{id}/actions/merge', {
      params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { into },
    }),
  )
  await forgetOrganizations(client)
  return survivor
}
