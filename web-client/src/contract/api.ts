import createClient from 'openapi-fetch'
import { authorizedFetch } from './authorized'
import { Problem } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']
export type { paths }

/** The API, by the types of the contract and nothing else. Tokens and the language are added on the way out. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: authorizedFetch })

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The body of a good answer, or a thrown {@link Problem}. An answer without a body (204) gives undefined. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw new Problem(response.status, typeof error === 'object' && error !== null ? error : {})
}

/** The body together with its ETag, for a later change with `If-Match`. */
export async function unwrapTagged<T>(call: Promise<Answer<T>>): Promise<{ value: T; etag: string | undefined }> {
  const answer = await call
  return { value: await unwrap(Promise.resolve(answer)), etag: answer.response.headers.get('ETag') ?? undefined }
}
