import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetAll, remember } from './storage'

const PERSON = { id: 'x', displayName: 'Вера', roles: [], sleepingRoles: [] }
/** What the server answers to a refresh, one after the other; the last one from then on. */
let refreshes: number[]
let asked: number

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  asked = 0
  remember('session', '1')
  vi.stubGlobal('fetch', async (path: string) => {
    if (!path.endsWith('/auth/tokens')) return Response.json(PERSON)
    const status = refreshes[Math.min(asked++, refreshes.length - 1)] ?? 503
    return Response.json(status === 200 ? { accessToken: 'fresh', expiresIn: 600 } : {}, { status })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  forgetAll('session')
})

async function started() {
  const session = await import('./session')
  await session.startSession()
  return session
}

test('whoever loads a page while the server is away is signed in again when it is back', async () => {
  refreshes = [503, 503, 200]
  const { currentSession } = await started()
  expect(currentSession().state).toBe('visitor')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(currentSession().state).toBe('visitor')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(currentSession()).toEqual({ state: 'signed-in', user: PERSON })
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toBe(3)
})

test('a session that has ended meanwhile is asked for no more', async () => {
  refreshes = [503, 401]
  const { currentSession } = await started()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(currentSession().state).toBe('visitor')
  expect(asked).toBe(2)
})
