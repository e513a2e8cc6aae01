import { Problem } from './problem'

/** What the session gives to the requests; `app/session.ts` fills it in, so that the contract knows no session. */
export type Authority = {
  token(): Promise<string | undefined>
  /** After a 401: a new token (silently, or by signing in again in place), or undefined when the person gives up. */
  renew(refused: string | undefined): Promise<string | undefined>
  language(): string
}

let authority: Authority = {
  token: async () => undefined,
  renew: async () => undefined,
  language: () => 'ru',
}
export const setAuthority = (given: Authority) => {
  authority = given
}

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  try {
    return await fetch(request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0)
  }
}

/**
 * Sends with the token and the language. A 401 is answered by one renewal and one repetition, so that nothing typed
 * is lost when the session ended meanwhile. Sign-in's own 401 never comes here: `app/session.ts` calls `fetch` itself.
 */
export async function authorizedFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', authority.language())
  if (request.method === 'PATCH') request.headers.set('Content-Type', 'application/merge-patch+json')
  const again = request.clone()
  const token = await authority.token()
  const answer = await send(request, token)
  if (answer.status !== 401) return answer
  const problem = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as { type?: string }
  if (problem.type?.endsWith('/step-up-required')) return answer
  const renewed = await authority.renew(token)
  return renewed ? send(again, renewed) : answer
}
