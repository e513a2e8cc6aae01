import { expect, type Page, test } from '@playwright/test'
import { asDemo } from './administrator'
import { totp } from './totp'

// The account of one of the invented people is left as it was: without a second factor.
const NAME = 'representative'
const PASSWORD = 'round-table-demo'

async function leave(page: Page) {
  await page.getByRole('button', { name: 'Представитель НКО' }).click()
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page.getByRole('link', { name: 'Войти', exact: true })).toBeVisible()
}

/** Fills address and password, and then the code that is asked for. */
async function enter(page: Page, code: string) {
  await page.goto('/sign-in?returnTo=%2Fme%2Fsecurity')
  await page.getByLabel('Электронная почта').fill(`${NAME}@demo.example`)
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await page.getByLabel('Код из приложения или запасной код').fill(code)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}

test('a second factor is switched on, asked for at the sign-in, and a recovery code stands in for it', async ({
  page,
}) => {
  await asDemo(page, NAME, '/me/security')
  await page.getByRole('button', { name: 'Включить второй фактор' }).click()
  await expect(page.getByRole('img', { name: 'QR-код для приложения' })).toBeVisible()
  const secret = ((await page.locator('ol code').textContent()) ?? '').replaceAll(' ', '')

  await page.getByLabel('Код из приложения', { exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Включить', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Код не подходит')
  await page.getByLabel('Код из приложения', { exact: true }).fill(totp(secret))
  await page.getByRole('button', { name: 'Включить', exact: true }).click()

  const codes = page.getByRole('list', { name: 'Запасные коды' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recovery = (await codes.nth(3).textContent()) ?? ''
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать файл' }).click()
  expect((await download).suggestedFilename()).toBe('recovery-codes.txt')
  await page.getByRole('button', { name: 'Я сохранил(а) коды' }).click()
  await expect(page.getByText('Осталось 10 запасных кодов.')).toBeVisible()

  // The code of the next interval: that of this one has been used.
  await leave(page)
  await enter(page, totp(secret, 1))
  await expect(page).toHaveURL('/me/security')

  await leave(page)
  await enter(page, recovery)
  await expect(page.getByText('Осталось 9 запасных кодов.')).toBeVisible()

  await page.getByRole('button', { name: 'Выключить второй фактор' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Выключить второй фактор' }).click()
  await expect(page.getByText('Второй фактор выключен: для входа достаточно пароля.')).toBeVisible()
})
