import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inParts } from '@/app/bulk'
import { signIn, signOut } from '@/app/session'
import { letDialogsOpen } from '@/test/dialogs'
import { renderAt, seeded } from '@/test/renderAt'

const A = '0193a000-0000-7000-8000-00000000000a'
const B = '0193a000-0000-7000-8000-00000000000b'
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

const row = (id: string, title: string, status: string) => ({
  id,
  slug: id,
  title,
  status,
  overdue: false,
  supportCount: 0,
  adoptionCount: 0,
})

type Sent = { path: string; key: string | null; body: Record<string, unknown> }
let sent: Sent[] = []
let rows: ReturnType<typeof row>[] = []
/** Why a row is refused, by its id. */
let refusals: Record<string, string> = {}

beforeEach(async () => {
  letDialogsOpen()
  sent = []
  refusals = {}
  const user = { id: 'vera', displayName: 'Вера', roles: [`officer:${A}`] }
  vi.stubGlobal('fetch', async () => json({ accessToken: 'a', expiresIn: 600, user }, 201))
  await signIn({ email: 'vera@example.org', password: 'a long enough password' })
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    if (request.method === 'POST') {
      const body = await request.json()
      sent.push({ path, key: request.headers.get('Idempotency-Key'), body })
      const ids: string[] = body.problems ?? body.proposals
      // What was taken on leaves the queue.
      rows = rows.filter(({ id }) => !ids.includes(id) || refusals[id])
      return json({
        items: ids.map(id => ({ id, status: refusals[id] ? 409 : 200, reason: refusals[id] ?? null })),
      })
    }
    if (path === '/organizations') return json({ items: [{ id: B, shortName: 'Минстрой' }] })
    return json({ items: rows, nextCursor: null })
  })
})

afterEach(async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
  await signOut()
  vi.unstubAllGlobals()
})

test('problems are walked and marked by keys, and those that can be are registered together', async () => {
  rows = [row('1', 'Яма', 'open'), row('2', 'Лужа', 'registered'), row('3', 'Сугроб', 'open')]
  refusals = { '3': 'Сейчас этого сделать нельзя.' }
  await renderAt('/manage/problems', seeded())
  const user = userEvent.setup()
  ;(await screen.findByRole('link', { name: 'Яма' })).focus()
  await user.keyboard('xjxjx')
  expect(screen.getByRole('link', { name: 'Сугроб' })).toHaveFocus()
  const bar = within(screen.getByRole('group', { name: 'Отмеченное' }))
  expect(bar.getByRole('status')).toHaveTextContent('Отмечены 3 записи')
  // Nothing among them was planned.
  expect(bar.queryByRole('button', { name: 'Начать работу' })).toBeNull()
  await user.click(bar.getByRole('button', { name: 'Зарегистрировать' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Регистрация: 2 проблемы' }))
  expect(dialog.getByText(/Отменить регистрацию нельзя/)).toBeVisible()
  expect(dialog.getByText(/Ещё 1 отмеченная запись останется как есть/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Зарегистрировать' }))
  const told = await screen.findByRole('alert')
  expect(told).toHaveTextContent('Сделано: 1 из 2Не сделано:Сугроб: Сейчас этого сделать нельзя.')
  expect(told.parentElement).toHaveFocus()
  expect(sent).toMatchObject([{ path: '/problems/actions/register', body: { problems: ['1', '3'] } }])
  expect(sent[0]?.key).toMatch(/^[\w-]{36}:0$/)
  await vi.waitFor(() => expect(screen.queryByRole('link', { name: 'Яма' })).toBeNull())
  expect(bar.getByRole('status')).toBeEmptyDOMElement()
}, 20_000)

test('proposals are forwarded together, with one body and one reason', async () => {
  rows = [row('1', 'Парк', 'under_review'), row('2', 'Мост', 'under_review')]
  await renderAt('/manage/proposals', seeded())
  const user = userEvent.setup()
  await user.click(await screen.findByRole('checkbox', { name: 'Отметить всё на странице' }))
  await user.click(screen.getByRole('button', { name: 'Передать другому органу' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Передать другому органу 2 предложения?' }))
  const send = dialog.getByRole('button', { name: 'Передать другому органу' })
  await user.click(send)
  expect(dialog.getByRole('alert')).toHaveTextContent('Исправьте 2 ошибки')
  expect(sent).toEqual([])
  await user.click(await dialog.findByRole('combobox', { name: 'Какому органу' }))
  await user.click(await dialog.findByRole('option', { name: 'Минстрой', hidden: true }))
  await user.type(dialog.getByRole('textbox', { name: 'Причина' }), 'Не наше')
  await user.click(send)
  expect(await screen.findByText('Сделано: 2 из 2')).toBeVisible()
  expect(sent).toMatchObject([
    {
      path: '/proposals/actions/forward',
      body: { proposals: ['1', '2'], forwarding: { bodyId: B, reason: 'Не наше' } },
    },
  ])
}, 20_000)

test.each([
  ['/manage/problems?view=signature', 'Ждут моей подписи'],
  ['/manage/proposals?view=decision', 'Оспорены, ждут решения'],
  ['/manage/stories?view=public', 'Опубликованы'],
])('where each wants a look of its own (%s) the keys walk and nothing is marked', async (path, name) => {
  rows = [row('1', 'Парк', 'under_review')]
  await renderAt(path, seeded())
  expect(await screen.findByRole('group', { name })).toHaveTextContent('Enter — открыть.')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('more than a request takes are sent in parts, each with a key that a repeated try repeats', async () => {
  const ids = Array.from({ length: 250 }, (_, at) => String(at))
  const parts: [number, string | undefined][] = []
  const result = await inParts(ids, 'k', async (some, key) => {
    parts.push([some.length, key])
    return { items: some.map(id => ({ id, status: 200, reason: null })) }
  })
  expect(parts).toEqual([
    [100, 'k:0'],
    [100, 'k:100'],
    [50, 'k:200'],
  ])
  expect(result.items).toHaveLength(250)
})
