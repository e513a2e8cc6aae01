import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { opened, picked, publicProblem, sent, wayOf } from './dialogue'
import { expectGoodHere } from './modes'
import { signedIn } from './people'

test('a moderator calls a problem the same as another, its author objects in time, and another moderator decides', async ({
  browser,
  baseURL,
  request,
}) => {
  // Three people with a window each.
  test.slow()
  const stamp = Date.now()
  const author = await signedIn(request, 'company')
  const moderator = await signedIn(request, 'moderator')
  const [gate, fence, wall] = [
    await publicProblem(author, moderator, `Вымышленная калитка ${stamp}`),
    await publicProblem(author, moderator, `Вымышленный забор ${stamp}`),
    await publicProblem(author, moderator, `Вымышленная стена ${stamp}`),
  ]

  // One is found among the others by typing; the page says so and leads there.
  const first = await demoWindow(browser, baseURL, 'moderator', gate.path)
  let dialog = await opened(first, 'Это уже описано')
  await picked(dialog, 'Где это описано', fence.title, fence.title)
  await dialog.getByLabel('Причина').fill('Калитка в том же заборе (вымышлено).')
  await sent(dialog, 'Это уже описано')
  await expect(first.getByText('Модератор считает, что та же проблема описана здесь:')).toContainText(
    fence.title,
  )
  await expect(first.getByText('Автор может возразить до')).toBeVisible()

  // The author has seven days, and says once why it is another one.
  const owner = await demoWindow(browser, baseURL, 'company', gate.path)
  await expect(owner.getByText('Уже описана').first()).toBeVisible()
  await expect(owner.getByText(/Если это другая проблема, возразите до/)).toBeVisible()
  await expect(owner.getByRole('link', { name: 'Предложить решение' })).toHaveCount(0)
  await expectGoodHere(owner, 'problem-duplicate')
  dialog = await opened(owner, 'Это другая проблема')
  await dialog.getByRole('button', { name: 'Это другая проблема' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Напишите причину')
  await dialog.getByLabel('Причина').fill('Забор цел, калитка сломана (вымышлено).')
  await sent(dialog, 'Это другая проблема')
  await expect(owner.getByText('Ждёт регистрации').first()).toBeVisible()
  await expect(owner.getByText('Работа продолжается. Модератор ещё не ответил на возражение.')).toBeVisible()
  await expect(owner.getByRole('button', { name: 'Это другая проблема' })).toHaveCount(0)

  // To what the first moderator has said the author has objected: another one decides, from the desk.
  await first.reload()
  await expect(first.getByText('Забор цел, калитка сломана (вымышлено).').first()).toBeVisible()
  await expect(first.getByRole('button', { name: 'Это уже описано' })).toHaveCount(0)
  const second = await demoWindow(browser, baseURL, 'moderator-two', '/manage/problems?view=objected')
  await second.getByRole('link', { name: gate.title }).press('Enter')
  await second.getByRole('button', { name: 'Согласиться с возражением' }).press('Enter')
  await expect(second.getByText('Модератор согласился с автором.')).toBeVisible()
  await expect(wayOf(second).getByRole('listitem').first()).toContainText(
    'Модератор согласился с возражением',
  )
  await expectGoodHere(second, 'problem-objection-accepted')

  // Where the other moderator finds the two the same, it stays so: the author cannot object again.
  await moderator.post(`/problems/${wall.id}/actions/mark_duplicate`, {
    duplicateOf: fence.id,
    reason: 'Стена и забор рядом (вымышлено).',
  })
  await author.post(`/problems/${wall.id}/actions/object_duplicate`, { reason: 'Стена своя (вымышлено).' })
  await second.goto(wall.path)
  dialog = await opened(second, 'Это уже описано')
  await picked(dialog, 'Где это описано', fence.title, fence.title)
  await dialog.getByLabel('Причина').fill('Это одна постройка (вымышлено).')
  await sent(dialog, 'Это уже описано')
  await owner.goto(wall.path)
  await expect(owner.getByText('Другой модератор решил, что проблема всё же та же.')).toBeVisible()
  await expect(owner.getByRole('button', { name: 'Это другая проблема' })).toHaveCount(0)
  await expectGoodHere(owner, 'problem-objection-refused')
  await owner.getByRole('main').getByRole('link', { name: fence.title }).first().press('Enter')
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText(fence.title)
})
