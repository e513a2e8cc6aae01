import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { act, opened, partOf, publicProposal, sent, wayOf } from './dialogue'
import { expectGoodHere } from './modes'
import { signedIn } from './people'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a body orders what society can do, calls for solutions, gets two and chooses one with reasons', async ({
  browser,
  baseURL,
  request,
}) => {
  // Three people with a window each.
  test.slow()
  const stamp = Date.now()
  const title = `Вымышленный заказ: досуг на Речной ${stamp}`
  const moderator = await signedIn(request, 'moderator')

  // The order says what has to change, how all will see it, by when, and what the body gives for it.
  const officer = await demoWindow(browser, baseURL, 'officer', '/problems/new')
  await officer.getByLabel('От чьего имени').selectOption({ index: 1 })
  await officer.getByLabel('Что это').selectOption({ label: 'Социальный заказ' })
  await officer.getByLabel('В чём проблема, одной строкой').fill(title)
  await officer.getByLabel('Что происходит').fill('Подросткам негде собраться. Всё это вымышлено.')
  await officer.getByLabel('Кого это касается').fill('Подростки 12–17 лет')
  await officer.getByLabel('Сколько людей, как часто').fill('Около 200 человек')
  await officer.getByLabel('Это повсюду').check()
  await officer.getByRole('button', { name: 'Отправить' }).click()
  await expect(officer.getByRole('alert')).toContainText(/Цель|цель/)
  await officer.getByLabel('Цель').fill('Кружок открыт три вечера в неделю')
  await officer.getByLabel('Как все увидят, что решено').fill('Сто записавшихся')
  await officer.getByLabel('Срок').fill(inDays(200))
  await officer.getByLabel('Что даёт заказчик').fill('Зал школы и свет (вымышлено)')
  await officer.getByLabel('С кем связаться').fill('demo@example.org')
  await expectGoodHere(officer, 'order-form')
  await officer.getByRole('button', { name: 'Отправить' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(title)
  const path = new URL(officer.url()).pathname
  const order = await moderator.get(`/problems/${path.split('/').pop()}`)
  if (order.status === 'submitted') await moderator.post(`/problems/${order.id}/actions/publish`)
  await officer.reload()
  await act(officer, 'Зарегистрировать')

  // Everybody may say how to do it until a day.
  let dialog = await opened(officer, 'Собрать решения')
  await dialog.getByLabel('До какого дня').fill(inDays(5))
  await dialog.getByLabel('Текст').fill('Ждём предложений от НКО (вымышлено).')
  await dialog.getByRole('button', { name: 'Собрать решения' }).press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('До какого дня').fill(inDays(20))
  await sent(dialog, 'Собрать решения')
  await expect(officer.getByText('Ищут решения').first()).toBeVisible()

  // One proposes from the page of the order, another one was quicker.
  const quick = await publicProposal(
    await signedIn(request, 'resident'),
    moderator,
    `Вымышленный каток ${stamp}`,
    { problemId: order.id },
  )
  const ngo = await demoWindow(browser, baseURL, 'partner', path)
  await expect(ngo.getByText('решения ждут до')).toBeVisible()
  await expectGoodHere(ngo, 'order-call')
  await ngo.getByRole('link', { name: 'Предложить решение' }).press('Enter')
  const club = `Вымышленный клуб настольных игр ${stamp}`
  await ngo.getByLabel('Что предложить, одной строкой').fill(club)
  await ngo.getByLabel('Что сделать, зачем и как').fill('Открыть клуб в школьном зале. Всё это вымышлено.')
  await ngo.getByLabel('Это повсюду').check()
  await ngo.getByRole('button', { name: 'Отправить' }).click()
  await expect(ngo.getByRole('heading', { level: 1 })).toHaveText(club)
  const solution = new URL(ngo.url()).pathname
  const { id, status } = await moderator.get(`/proposals/${solution.split('/').pop()}`)
  if (status === 'submitted') await moderator.post(`/proposals/${id}/actions/publish`)
  await ngo.goto(path)
  await ngo.getByRole('link', { name: 'Что предлагают' }).press('Enter')
  await expect(ngo.getByRole('link', { name: club })).toBeVisible()
  await expect(ngo.getByRole('link', { name: quick.title })).toBeVisible()

  // The body chooses among them and says why; all read it.
  await officer.reload()
  await act(officer, 'Закончить сбор решений')
  await expect(
    officer.getByText(/орган скажет, какие из предложенных решений он выбрал и почему/),
  ).toBeVisible()
  dialog = await opened(officer, 'Выбрать решения')
  await dialog.getByRole('combobox', { name: 'Выбранные предложения' }).click()
  await officer.getByRole('option', { name: quick.title }).waitFor()
  await officer.getByRole('option', { name: club }).click()
  await dialog.getByRole('button', { name: 'Выбрать решения' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Напишите причину')
  await dialog.getByLabel('Причина').fill('Клуб работает и летом (вымышлено).')
  await sent(dialog, 'Выбрать решения')
  await ngo.goto(path)
  const chosen = partOf(ngo, 'Что выбрано после сбора решений')
  await expect(chosen.getByRole('link', { name: club })).toBeVisible()
  await expect(chosen.getByRole('link', { name: quick.title })).toHaveCount(0)
  await expect(chosen).toContainText('Клуб работает и летом (вымышлено).')
  await expect(wayOf(ngo)).toContainText('Орган выбрал среди предложенных решений')
  await expectGoodHere(ngo, 'order-chosen')
})
