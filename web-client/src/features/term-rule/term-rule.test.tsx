import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { type TermRule, termRules } from './queries'
import { RuleForm } from './RuleForm'

const law = (
  regime: TermRule['regime'],
  action: TermRule['action'],
  days: number,
  actions: TermRule['actions'] = [],
): TermRule => ({
  regime,
  action,
  days,
  count: 'calendar',
  most: days,
  source: 'law',
  setAt: null,
  actions,
})
const own: TermRule = {
  ...law('voluntary', 'answer', 30, ['set', 'remove']),
  days: 21,
  count: 'working',
  source: 'body',
  setAt: '2026-03-14T09:00:00Z',
}
const having = (items: TermRule[]) =>
  seeded(client =>
    client.setQueryData(termRules(undefined).queryKey, { items, nextCursor: null, total: items.length }),
  )

afterEach(() => vi.unstubAllGlobals())

test('everybody reads whose term it is and since when', async () => {
  await renderAt('/answer-terms', having([law('appeal', 'register', 3), { ...own, actions: [] }]))
  const table = await screen.findByRole('table', { name: 'Вопросы на этой площадке' })
  expect(within(table).getByRole('row', { name: /ответить/ })).toHaveTextContent('21 рабочий день')
  expect(within(table).getByRole('row', { name: /ответить/ })).toHaveTextContent('сам орган')
  const appeals = screen.getByRole('table', { name: 'Официальные обращения' })
  expect(within(appeals).getByRole('row', { name: /принять/ })).toHaveTextContent('3 дня')
  expect(within(appeals).getByRole('row', { name: /принять/ })).toHaveTextContent('закон')
  expect(screen.queryByRole('button', { name: /Изменить/ })).toBeNull()
})

test('whoever may has a button for each term, and one to go back', async () => {
  await renderAt('/answer-terms', having([law('appeal', 'answer', 30, ['set']), own]))
  expect(
    await screen.findByRole('button', {
      name: 'Вернуть общий срок: Вопросы на этой площадке: ответить после регистрации',
    }),
  ).toBeVisible()
  expect(screen.getAllByRole('button', { name: /^Изменить/ })).toHaveLength(2)
})

test('a term is set in the shape of the contract, and a wrong number says so beside the field', async () => {
  const user = userEvent.setup()
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push([request.method, new URL(request.url).pathname, await request.json()])
    return new Response(JSON.stringify({ items: [], nextCursor: null, total: 0 }), {
      headers: { 'Content-Type': 'application/json' },
    })
  })
  const done = vi.fn()
  await renderPart(() => <RuleForm rule={own} bodyId={undefined} onDone={done} />, 'term-rule', having([own]))
  const days = await screen.findByLabelText(/^Сколько дней/)
  await user.clear(days)
  await user.type(days, 'де')
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  expect(days).toHaveAccessibleDescription(/Число от 1 до 30/)
  await user.clear(days)
  await user.type(days, '10')
  await user.selectOptions(screen.getByLabelText(/^Какие дни/), 'calendar')
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  await vi.waitFor(() => expect(done).toHaveBeenCalled())
  expect(sent).toEqual([['PUT', '/api/v1/term-rules/voluntary/answer', { days: 10, count: 'calendar' }]])
})
