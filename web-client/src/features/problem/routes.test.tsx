import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { signIn, signOut } from '@/app/session'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { RoutesPage } from './RoutesPage'

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const body = { id: 'b', slug: 'b', shortName: 'Мэрия' }
const route = (id: string, oktmo: string, territory: string | null) => ({
  id,
  oktmo,
  territory,
  activityArea: null,
  responsible: body,
})

/** What the API answers; the bodies of what was sent are kept. */
const ANSWERS: Record<string, unknown> = {
  '/problem-routes': {
    items: [route('1', '', null), route('2', '84643', 'Чемальский район'), route('3', '99', null)],
  },
  '/activity-areas': { items: [] },
  '/organizations': { items: [body], nextCursor: null },
  '/territories': { items: [{ id: 't', oktmo: '84701000', name: 'Горно-Алтайск' }], nextCursor: null },
}

async function administrator(): Promise<unknown[]> {
  const sent: unknown[] = []
  const user = { id: 'vera', displayName: 'Вера', roles: ['administrator'] }
  vi.stubGlobal('fetch', async () => json({ accessToken: 'a', expiresIn: 600, user }, 201))
  await signIn({ email: 'vera@example.org', password: 'a long enough password' })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      sent.push(await request.json())
      return json(route('4', '84701', 'Горно-Алтайск'), 201)
    }
    const answer = ANSWERS[new URL(request.url).pathname.replace('/api/v1', '')]
    return answer ? json(answer) : json({ title: 'Нет', status: 404 }, 404)
  })
  return sent
}

afterEach(async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
  await signOut()
  vi.unstubAllGlobals()
})

test('routes stand with the names of their territories, and with a code only where no name is known', async () => {
  await administrator()
  await renderPart(() => <RoutesPage />, 'problem', seeded())
  expect(await screen.findByRole('cell', { name: 'Чемальский район' })).toBeVisible()
  expect(screen.getByRole('cell', { name: 'Повсюду' })).toBeVisible()
  expect(await screen.findByRole('cell', { name: 'код 99' })).toBeVisible()
})

test('the territory of a route is chosen by its name, and goes as its code', async () => {
  const sent = await administrator()
  const person = userEvent.setup()
  await renderPart(() => <RoutesPage />, 'problem', seeded())
  await person.click(await screen.findByRole('combobox', { name: /Территория/ }))
  await person.click(await screen.findByRole('option', { name: 'Горно-Алтайск' }))
  await person.click(screen.getByRole('combobox', { name: 'Какому органу' }))
  await person.click(await screen.findByRole('option', { name: 'Мэрия' }))
  await person.click(screen.getByRole('button', { name: 'Добавить маршрут' }))
  await waitFor(() => expect(sent).toEqual([{ activityAreaId: null, oktmo: '84701000', bodyId: 'b' }]))
})
