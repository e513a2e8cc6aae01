import { expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodInEveryLook } from './modes'

/** Invites an organization that is found by its words. */
async function invite(page: Page, words: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Пригласить организацию' }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('combobox', { name: 'Организация' })
  await field.click()
  await field.fill(words)
  await page.getByRole('option', { name }).first().click()
  await dialog.getByRole('button', { name: 'Пригласить организацию' }).click()
  await expect(dialog).toHaveCount(0)
}

test('three sides sit down at a platform, meet, and the minutes are public', async ({ browser, baseURL }) => {
  // Four people with a window each.
  test.slow()
  const title = `Вымышленная площадка ${Date.now()}`

  const center = await demoWindow(browser, baseURL, 'moderator', '/platforms')
  await center.getByRole('link', { name: 'Открыть площадку' }).click()
  await center.getByLabel('Название').fill(title)
  await center.getByLabel('Зачем площадка').fill('Проверяем, как садятся за стол. Всё это вымышлено.')
  await center.getByRole('button', { name: 'Открыть', exact: true }).click()
  await expect(center.getByRole('heading', { level: 1 })).toHaveText(title)
  const address = new URL(center.url()).pathname

  const ngo = await demoWindow(browser, baseURL, 'representative', address)
  await ngo.getByRole('button', { name: 'Попроситься за стол' }).click()
  await ngo.getByRole('dialog').getByRole('button', { name: 'Попроситься за стол' }).click()
  await center.goto(`${address}?tab=seats`)
  await center.getByRole('button', { name: 'Принять', exact: true }).click()
  await expect(center.getByText('Сделано').first()).toBeVisible()

  for (const [name, words, found] of [
    ['company', 'Речной родник', /Речной родник/],
    ['officer', 'Администрация города', /Администрация города/],
  ] as const) {
    await invite(center, words, found)
    const side = await demoWindow(browser, baseURL, name, `${address}?tab=seats`)
    await side.getByRole('button', { name: 'Принять приглашение' }).click()
    await expect(side.getByText('Сделано').first()).toBeVisible()
    await side.context().close()
  }

  await center.goto(`${address}?tab=minutes`)
  await expect(center.getByText('1 (33 %)')).toHaveCount(3)
  await center.getByRole('button', { name: 'Добавить протокол' }).click()
  const dialog = center.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Добавить протокол' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('Отметьте хотя бы одного участника')
  await dialog.getByLabel('Когда встретились').fill('2026-03-12')
  await dialog.getByRole('combobox', { name: 'Кто был' }).click()
  await center.getByRole('option', { name: /Тропа/ }).first().click()
  await dialog.getByLabel('Что решили').fill('Встретиться ещё раз. Всё это вымышлено.')
  await dialog.getByRole('button', { name: 'Добавить протокол' }).click()
  await expect(dialog).toBeHidden()
  await expect(center.getByText('Встретиться ещё раз')).toBeVisible()
  await center.goto(address)
  await expect(center.getByText(/Протокол встречи/)).toBeVisible()
})

test('the forms are good in every look', async ({ browser, baseURL }) => {
  test.slow()
  const page = await demoWindow(browser, baseURL, 'moderator', '/platforms/new')
  await expectGoodInEveryLook(page, 'platforms-new', '/platforms/new')
})
