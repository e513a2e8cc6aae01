import { useSyncExternalStore } from 'react'
import type { Schemas } from '@/contract/api'
import { setAuthority } from '@/contract/authorized'
import { Problem, type ProblemBody } from '@/contract/problem'
import { language } from '@/i18n'
import { forget, forgetAll, recall, remember } from './storage'

/**
 * The session of this browser. The access token lives in memory only; the refresh token is an HttpOnly cookie that
 * scripts never see. What is stored is a hint, no secret: «there was a session here», which saves visitors a refused
 * request at every start.
 */
export type User = { id: string; displayName: string; roles: string[]; sleepingRoles?: string[] }
export type Session = { state: 'starting' } | { state: 'visitor' } | { state: 'signed-in'; user: User }

type Token = { value: string; goodUntil: number }
type Shared = { token: Token; user: User } | 'signed-out'

const HINT = 'session'
/** A token this close to its end is renewed before it is used, so that no request meets its last second. */
const MARGIN_MS = 20_000
/** What a server that is away asks for (Retry-After); then twice as long each time. */
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 60_000

let session: Session = { state: recall(HINT) ? 'starting' : 'visitor' }
let token: Token | undefined
const listeners = new Set<() => void>()
/** Tabs tell each other a new token, so that two tabs refresh once. Same origin, memory to memory. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('rt-session')

function become(next: Session, nextToken?: Token) {
  session = next
  token = nextToken
  for (const listener of listeners) listener()
}

const good = (candidate: Token | undefined) =>
  candidate !== undefined && candidate.goodUntil - MARGIN_MS > Date.now() ? candidate : undefined

tabs?.addEventListener('message', (event: MessageEvent<Shared>) => {
  if (event.data === 'signed-out') become({ state: 'visitor' })
  else become({ state: 'signed-in', user: event.data.user }, event.data.token)
})

async function post(path: string, body?: unknown, method = 'POST', bearer?: string): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        'Accept-Language': language(),
        'X-RT-Client': 'web',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } catch {
    throw new Problem(0)
  }
}

function accept(answer: { accessToken: string; expiresIn: number }, user: User): string {
  const fresh = { value: answer.accessToken, goodUntil: Date.now() + answer.expiresIn * 1000 }
  remember(HINT, '1')
  become({ state: 'signed-in', user }, fresh)
  tabs?.postMessage({ token: fresh, user } satisfies Shared)
  return fresh.value
}

/** Signs in; throws the {@link Problem} of the API, whose type tells a wrong password from a wanted second factor. */
export const signIn = (input: { email: string; password: string; otp?: string }) =>
  open('/auth/sessions', input)

/** The same by a visit to the outside provider that has come back. */
export const signInByProvider = (input: Schemas['OutsideProofInput']) =>
  open('/auth/provider/sessions', input)

async function open(path: string, input: unknown): Promise<void> {
  const answer = await post(path, input)
  const body = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Problem(answer.status, body as ProblemBody)
  const opened = body as Schemas['Session']
  accept(opened, opened.user)
}

/** Proves in the same session who it is; throws the {@link Problem} of the API as `signIn` does. */
export const stepUp = (input: { password: string; otp?: string }) => prove('/auth/step-ups', input)

/** The same by a visit to the outside provider that has come back. */
export const stepUpByProvider = (input: Schemas['OutsideProofInput']) =>
  prove('/auth/provider/step-ups', input)

async function prove(path: string, input: unknown): Promise<void> {
  if (session.state !== 'signed-in') throw new Problem(401)
  const bearer = good(token)?.value ?? (await refresh())
  const answer = await post(path, input, 'POST', bearer)
  const body = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Problem(answer.status, body as ProblemBody)
  accept(body as Schemas['Token'], session.user)
}

/** Ends the session here and on the server. Without a network it ends here at once; the server's ends by its term. */
export async function signOut(): Promise<void> {
  await post('/auth/sessions/current', undefined, 'DELETE', token?.value).catch(() => undefined)
  leave()
  // What was typed and not sent is the person's own: the next one at this device does not find it.
  forgetAll('draft.')
  tabs?.postMessage('signed-out' satisfies Shared)
}

function leave() {
  forget(HINT)
  become({ state: 'visitor' })
}

/** Who the session belongs to: asked once a start, the answer to a refresh names nobody. */
async function me(accessToken: string): Promise<User> {
  const answer = await fetch('/api/v1/me', {
    headers: { Authorization: `Bearer ${accessToken}`, 'Accept-Language': language() },
  })
  if (!answer.ok) throw new Problem(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody)
  const { id, displayName, roles, sleepingRoles } = (await answer.json()) as Schemas['Me']
  return { id, displayName, roles, sleepingRoles }
}

/** Asks anew who one is, after something that changes it: the header and the notices follow. */
export async function refreshUser(): Promise<void> {
  if (session.state !== 'signed-in' || !token) return
  const user = await me(token.value)
  become({ state: 'signed-in', user }, token)
  tabs?.postMessage({ token, user } satisfies Shared)
}

/** One tab at a time: the second one finds the first one's token when its turn comes. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('rt-session', work).then(result => result) : work()

/** A new token by the refresh cookie, or undefined when there is no session any more. */
function refresh(refused?: string): Promise<string | undefined> {
  return alone(async () => {
    const meanwhile = good(token)
    if (meanwhile && meanwhile.value !== refused) return meanwhile.value
    const answer = await post('/auth/tokens')
    if (answer.ok) {
      const body = (await answer.json()) as Schemas['Token']
      return accept(body, session.state === 'signed-in' ? session.user : await me(body.accessToken))
    }
    if (answer.status === 401 || answer.status === 403) {
      leave()
      return undefined
    }
    throw new Problem(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody)
  })
}

/** Set by the frame: asks the person to sign in again in place; resolves with true when they did. */
let askAgain: () => Promise<boolean> = async () => false
export const onSessionLost = (ask: () => Promise<boolean>) => {
  askAgain = ask
}

/** Set by the frame: asks for the password in place; resolves with true when it was right. */
let askProof: () => Promise<boolean> = async () => false
export const onProofWanted = (ask: () => Promise<boolean>) => {
  askProof = ask
}

/** Called once before the first page is drawn, so that a signed-in person never sees a visitor's page flash by. */
export async function startSession(): Promise<void> {
  setAuthority({
    language,
    async token() {
      if (session.state !== 'signed-in') return undefined
      return good(token)?.value ?? (await refresh())
    },
    async renew(refused) {
      if (session.state === 'signed-in') {
        const renewed = await refresh(refused)
        if (renewed) return renewed
      }
      return (await askAgain()) ? token?.value : undefined
    },
    async stepUp() {
      return (await askProof()) ? token?.value : undefined
    },
  })
  if (session.state !== 'starting') return
  // A network or a server that is away must not sign anyone out: the hint stays, the page is a visitor's for now.
  await refresh().catch(() => {
    become({ state: 'visitor' })
    returnLater(FIRST_WAIT_MS)
  })
}

/** Asks for the session again until somebody answers; the page need not be loaded anew for that. */
function returnLater(wait: number): void {
  setTimeout(() => {
    if (session.state !== 'visitor' || !recall(HINT)) return
    refresh().catch(() => returnLater(Math.min(2 * wait, LONGEST_WAIT_MS)))
  }, wait)
}

export function currentSession(): Session {
  return session
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, currentSession)
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The person has another name now: the header says so at once. */
export function rename(displayName: string): void {
  if (session.state !== 'signed-in') return
  const user = { ...session.user, displayName }
  become({ state: 'signed-in', user }, token)
  if (token) tabs?.postMessage({ token, user } satisfies Shared)
}
