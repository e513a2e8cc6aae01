import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signIn, signOut } from '@/app/session'
import { renderAt, seeded } from '@/test/renderAt'
import { bodiesOf, deskSearch } from './bodies'

const A = '0193a000-0000-7000-8000-00000000000a'
const B = '0193a000-0000-7000-8000-00000000000b'
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

let asked: string[] = []

beforeEach(async () => {
  asked = []
  const user = { id: 'vera', displayName: 'Вера', roles: [`officer:${A}`, `officer:${B}`] }
  vi.stubGlobal('fetch', async () => json({ accessToken: 'a', expiresIn: 600, user }, 201))
  await signIn({ email: 'vera@example.org', password: 'a long enough password' })
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    asked.push(pathname.replace('/api/v1', '') + search)
    const body = pathname.split('/').pop()
    if (pathname.startsWith('/api/v1/organizations/'))
      return json({ id: body, slug: body, shortName: body === A ? 'Мэрия' : 'Минстрой' })
    return json({
      items: [
        {
          id: '1',
          slug: 'park',
          title: 'Сделать парк',
          status: 'under_review',
          dueAt: '2099-01-01T00:00:00Z',
          overdue: false,
          number: '2026-1',
          supportCount: 3,
          responsible: { id: B, slug: 'b', shortName: 'Минстрой' },
        },
      ],
      nextCursor: null,
    })
  })
})

afterEach(async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
  await signOut()
  vi.unstubAllGlobals()
})

test.each([
  'problems',
  'proposals',
])('the desk of %s shows the work of all bodies of an officer, or of the chosen one', async list => {
  const { router } = await renderAt(`/manage/${list}?view=signature`, seeded())
  const choice = await screen.findByRole('combobox', { name: 'Орган' })
  expect(
    within(choice)
      .getAllByRole('option')
      .map(one => one.textContent),
  ).toEqual(['Все мои органы', 'Мэрия', 'Минстрой'])
  const row = (await screen.findByRole('link', { name: 'Сделать парк' })).closest('tr')
  expect(row).toHaveTextContent('Минстрой')
  expect(asked.find(one => one.startsWith(`/${list}?`))).toBe(
    `/${list}?body=${A}&body=${B}&answer=signature&sort=dueAt`,
  )
  await userEvent.selectOptions(choice, B)
  expect(router.state.location.search).toEqual({ view: 'signature', body: B })
  await vi.waitFor(() => expect(asked).toContain(`/${list}?body=${B}&answer=signature&sort=dueAt`))
  expect(screen.getByRole('link', { name: 'Оспорены, ждут решения' })).toHaveAttribute(
    'href',
    `/manage/${list}?view=decision&body=${B}`,
  )
}, 20_000)

test('a body of which the person is no officer is not asked for', () => {
  expect(bodiesOf([`officer:${A}`, 'moderator'], B)).toEqual([A])
  expect(bodiesOf(['moderator'], undefined)).toEqual([])
  expect(deskSearch(['body'])({ view: 'else', body: 'x' })).toEqual({ view: undefined, body: undefined })
})
