import { Problem } from './problem'

/** What the session gives to the requests; `app/session.ts` fills it in, so that the contract knows no session. */
export type Authority = {
  token(): Promise<string | undefined>
  /** After a 401: a new token (silently, or by signing in again in place), or undefined when the person gives up. */
  renew(refused: string | undefined): Promise<string | undefined>
  /** The deed needs a fresh proof: the person gives it in place, or undefined when they give up. */
  stepUp(): Promise<string | undefined>
  language(): string
}

let given: Authority = {
  token: async () => undefined,
  renew: async () => undefined,
  stepUp: async () => undefined,
  language: () => 'ru',
}
export const setAuthority = (one: Authority) => {
  given = one
}
export const authority = (): Authority => given

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  try {
    return await fetch(request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0)
  }
}

/** A token that a request refused with 401 may be sent again with, after what the problem asks for. */
export const tokenAfter = (problem: { type?: string }, refused: string | undefined) =>
  problem.type?.endsWith('/step-up-required') ? given.stepUp() : given.renew(refused)

/**
 * Sends with the token and the language. A 401 is answered by a renewal, or by a fresh proof where the deed needs one,
 * and a repetition, so that nothing typed is lost. Sign-in's own 401 never comes here: `app/session.ts` calls `fetch` itself.
 */
export async function authorizedFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', given.language())
  if (request.method === 'PATCH') request.headers.set('Content-Type', 'application/merge-patch+json')
  const again = [request.clone(), request.clone()]
  let token = await given.token()
  let answer = await send(request, token)
  // Twice at most: the session had ended, and then the deed needs a proof.
  for (const next of again) {
    if (answer.status !== 401) break
    const problem = (await answer
      .clone()
      .json()
      .catch(() => ({}))) as { type?: string }
    token = await tokenAfter(problem, token)
    if (!token) break
    answer = await send(next, token)
  }
  return answer
}
