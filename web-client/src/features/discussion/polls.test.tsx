import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { signIn, signOut } from '@/app/session'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Polls } from './Polls'
import { type Discussion, type Poll, polls } from './queries'

const count = { all: 4, ngo: 1, business: 0, government: 0, resident: 3 }
const discussion = { id: 'd', actions: [] } as unknown as Discussion
const poll = {
  id: 'p',
  kind: 'single',
  question: 'Где поставить лавочку?',
  options: [{ text: 'У моста', points: count }],
  open: true,
  voters: count,
  results: 'after_close',
} as unknown as Poll

const shown = (one: Poll) =>
  renderPart(
    () => <Polls discussion={discussion} />,
    'discussion',
    seeded(client => client.setQueryData(polls('d').queryKey, { items: [one] } as never)),
  )

test('results that are hidden say when they open, and how many have answered', async () => {
  await shown({ ...poll, options: [{ text: 'У моста', points: null }] })
  expect(
    await screen.findByText('Ответили 4 человека. Итоги откроются, когда опрос закончится.'),
  ).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})

test('results that are shown stand by side', async () => {
  await shown(poll)
  expect(await screen.findByRole('table', { name: 'Ответили 4 человека' })).toBeVisible()
})

describe('an answer in numbers', () => {
  const three = [{ text: 'У моста' }, { text: 'В парке' }, { text: 'У школы' }]
  const ask = async (more: object) => {
    const sent: unknown[] = []
    const user = { id: 'vera', displayName: 'Вера', roles: [] }
    const json = (body: unknown) =>
      new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
    vi.stubGlobal('fetch', async () => json({ accessToken: 'a', expiresIn: 600, user }))
    await signIn({ email: 'vera@example.org', password: 'a long enough password' })
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.method === 'PUT') sent.push(await request.json())
      return json({ items: [] })
    })
    await shown({ ...poll, mine: null, options: three, ...more } as unknown as Poll)
    return sent
  }

  afterEach(async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
    await signOut()
    vi.unstubAllGlobals()
  })

  test('each place is given once: the other option gets the one that became free', async () => {
    const sent = await ask({ kind: 'ranked' })
    await userEvent.click(await screen.findByRole('button', { name: 'Ответить' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Поставьте на место хотя бы один вариант')
    await userEvent.selectOptions(screen.getByLabelText('У моста'), '1 место')
    await userEvent.selectOptions(screen.getByLabelText('В парке'), '2 место')
    await userEvent.selectOptions(screen.getByLabelText('В парке'), '1 место')
    expect(screen.getByLabelText('У моста')).toHaveDisplayValue('2 место')
    await userEvent.click(screen.getByRole('button', { name: 'Ответить' }))
    await waitFor(() => expect(sent).toEqual([{ choices: [1, 0], organizationId: null }]))
  })

  test('it is said how many dots are left, and more than there are is not sent', async () => {
    const sent = await ask({ kind: 'dots', dots: 5 })
    const left = await screen.findByText('Осталось 5 меток')
    await userEvent.clear(screen.getByLabelText('У моста'))
    await userEvent.type(screen.getByLabelText('У моста'), '4')
    expect(left).toHaveTextContent('Осталась 1 метка')
    await userEvent.clear(screen.getByLabelText('В парке'))
    await userEvent.type(screen.getByLabelText('В парке'), '3')
    expect(left).toHaveTextContent('На 2 метки больше, чем у вас есть')
    await userEvent.click(screen.getByRole('button', { name: 'Ответить' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Раздайте от 1 до 5 меток')
    expect(sent).toEqual([])
    await userEvent.clear(screen.getByLabelText('В парке'))
    await userEvent.type(screen.getByLabelText('В парке'), '1')
    await userEvent.click(screen.getByRole('button', { name: 'Ответить' }))
    await waitFor(() => expect(sent).toEqual([{ choices: [4, 1, 0], organizationId: null }]))
  })
})

test('a poll for people who are known says so, and sends the others to confirm who they are', async () => {
  await shown({ ...poll, level: 'identity', confirmFirst: true })
  expect(await screen.findByText('Отвечают только люди с подтверждённой личностью.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Как подтвердить' })).toBeVisible()
})
