import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodPage, picture, settled } from './modes'
import { signedIn } from './people'

/** A day from today where the platform is. */
const day = (ahead: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Barnaul' }).format(
    Date.now() + ahead * 86_400_000,
  )

/** An open discussion with one question; its address. */
async function asked(request: APIRequestContext, poll: object): Promise<string> {
  const leader = await signedIn(request, 'moderator')
  const made = await leader.post('/discussions', {
    title: `Вымышленный опрос ${Date.now()}`,
    body: 'Проверяем, как отвечают. Всё это вымышлено.',
    opensOn: day(0),
    closesOn: day(14),
  })
  await leader.post(`/discussions/${made.id}/actions/schedule`)
  await leader.post(`/discussions/${made.id}/polls`, poll)
  return `/discussions/${made.slug}`
}

/** How a page looks at both widths: a person looks at the pictures, axe at the rest. */
async function looksGood(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    await picture(page, `${name}-${width}`)
    await expectGoodPage(page)
  }
}

/** Moves the focus on with the key until it stands there. */
async function tabTo(page: Page, name: string): Promise<void> {
  const there = page.getByRole('form').getByLabel(name, { exact: true })
  await page.keyboard.press('Tab')
  await expect(there).toBeFocused()
}

test('a ranked poll is answered by keyboard alone, each place once, and the points are counted', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const question = 'Где поставить лавочки в первую очередь?'
  const address = await asked(request, {
    kind: 'ranked',
    question,
    options: ['У моста', 'У библиотеки', 'У причала'],
  })
  const page = await demoWindow(browser, baseURL, 'resident', address)
  const form = page.getByRole('form', { name: `Ответ: ${question}` })
  await form.getByRole('button', { name: 'Ответить' }).press('Enter')
  await expect(form.getByRole('alert')).toContainText('Поставьте на место хотя бы один вариант')
  await form.getByRole('alert').getByRole('link').press('Enter')
  await expect(form.getByLabel('У моста')).toBeFocused()
  // A list of choices takes its value by the keys that the browser gives it.
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'У библиотеки')
  await page.keyboard.press('ArrowDown')
  await expect(form.getByLabel('У библиотеки')).toHaveValue('1')
  // The place was taken: the other one gets what has become free.
  await expect(form.getByLabel('У моста')).toHaveValue('')
  await tabTo(page, 'У причала')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(form.getByLabel('У причала')).toHaveValue('2')
  await looksGood(page, 'poll-ranked')
  await form.getByRole('button', { name: 'Ответить' }).press('Enter')
  await expect(page.getByText('Ответ учтён')).toBeVisible()
  const results = page.getByRole('table', { name: 'Ответил 1 человек' })
  await expect(results.getByRole('row', { name: /У библиотеки/ })).toContainText('2')
  await expect(results.getByRole('row', { name: /У причала/ })).toContainText('1')
  await looksGood(page, 'poll-ranked-results')

  // Another answer takes the place of the first one, also after the page was left.
  await page.reload()
  await expect(form.getByLabel('У библиотеки')).toHaveValue('1')
  await form.getByLabel('У моста').selectOption('1 место')
  await form.getByRole('button', { name: 'Изменить ответ' }).click()
  await expect(results.getByRole('row', { name: /У моста/ })).toContainText('2')
  await page.context().close()
})

test('dots are given away by keyboard, it is said how many are left, and nobody has more', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const question = 'На что потратить деньги двора?'
  const address = await asked(request, {
    kind: 'dots',
    question,
    options: ['Лавочки', 'Свет', 'Деревья'],
    dots: 5,
    results: 'after_answer',
  })
  const page = await demoWindow(browser, baseURL, 'resident', address)
  const form = page.getByRole('form', { name: `Ответ: ${question}` })
  const left = form.getByRole('status')
  await expect(left).toHaveText('Осталось 5 меток')
  await expect(page.getByText('Итоги видны тем, кто ответил, а после опроса всем.')).toBeVisible()
  await form.getByLabel('Лавочки').focus()
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowUp')
  await expect(left).toHaveText('Осталось 2 метки')
  await tabTo(page, 'Свет')
  await page.keyboard.type('4')
  await expect(form.getByLabel('Свет')).toHaveValue(/4/)
  await form.getByLabel('Свет').fill('4')
  await expect(left).toHaveText('На 2 метки больше, чем у вас есть')
  await form.getByRole('button', { name: 'Ответить' }).press('Enter')
  await expect(form.getByRole('alert')).toContainText('Раздайте от 1 до 5 меток')
  await looksGood(page, 'poll-dots-over')
  await form.getByLabel('Свет').fill('2')
  await expect(left).toHaveText('Осталось 0 меток')
  await form.getByRole('button', { name: 'Ответить' }).press('Enter')
  await expect(page.getByText('Ответ учтён')).toBeVisible()
  const results = page.getByRole('table', { name: 'Ответил 1 человек' })
  await expect(results.getByRole('row', { name: /Лавочки/ })).toContainText('3')
  await expect(results.getByRole('row', { name: /Свет/ })).toContainText('2')
  await looksGood(page, 'poll-dots')
  await page.context().close()

  const other = await (await browser.newContext({ baseURL, locale: 'ru-RU' })).newPage()
  await other.goto(address)
  await expect(other.getByText('У каждого 5 меток.')).toBeVisible()
  await expect(other.getByRole('link', { name: 'Войти и ответить' })).toBeVisible()
  await expect(other.getByRole('table', { name: 'Ответил 1 человек' })).toHaveCount(0)
  await other.context().close()
})
