import createClient from 'openapi-fetch'
import { authorizedFetch } from './authorized'
import { Problem } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']
export type { paths }

/** What a GET of the contract answers: `Get<'/api/v1/round-tables/{id}'>`. */
export type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

/** What a POST of the contract answers, with 200 or 201. */
export type Post<Path extends keyof paths> = paths[Path] extends {
  post: { responses: infer Responses }
}
  ? {
      [Status in keyof Responses]: Status extends 200 | 201
        ? Responses[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never
    }[keyof Responses]
  : never

/**
 * The API, by the types of the contract and nothing else. Tokens and the language are added on the way out. Where an
 * operation has files too, JSON is meant; a file is asked for with `parseAs: 'blob'`.
 */
export const api = createClient<paths, 'application/json'>({
  baseUrl: location.origin,
  fetch: authorizedFetch,
})

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The body of a good answer, or a thrown {@link Problem}. An answer without a body (204) gives undefined. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw new Problem(response.status, typeof error === 'object' && error !== null ? error : {})
}

/** The body together with its ETag, for a later change with `If-Match`. */
export async function unwrapTagged<T>(
  call: Promise<Answer<T>>,
): Promise<{ value: T; etag: string | undefined }> {
  const answer = await call
  return {
    value: await unwrap(Promise.resolve(answer)),
    etag: answer.response.headers.get('ETag') ?? undefined,
  }
}
