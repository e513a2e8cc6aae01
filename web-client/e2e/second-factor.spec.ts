import { expect, type Page, test } from '@playwright/test'
import { newPerson } from './people'
import { totp } from './totp'

const NAME = 'Двойная Вымышленная'

async function leave(page: Page) {
  await page.getByRole('button', { name: NAME }).click()
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page.getByRole('link', { name: 'Войти', exact: true })).toBeVisible()
}

/** Fills address and password, and then the code where one is asked for, and waits for the page of the settings. */
async function enter(page: Page, person: { email: string; password: string }, code?: string) {
  await page.goto('/sign-in?returnTo=%2Fme%2Fsecurity')
  await page.getByLabel('Электронная почта').fill(person.email)
  await page.getByLabel('Пароль', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  if (code) {
    await page.getByLabel('Код из приложения или запасной код').fill(code)
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
  }
  // The heading has the focus when the page is there; a menu that was opened before would close.
  await expect(page.getByRole('heading', { level: 1, name: 'Безопасность входа' })).toBeFocused()
}

test('a second factor is switched on, asked for at the sign-in, and a recovery code stands in for it', async ({
  page,
  request,
}) => {
  const person = await newPerson(request, NAME)
  await enter(page, person)
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
  await enter(page, person, totp(secret, 1))

  await leave(page)
  await enter(page, person, recovery)
  await expect(page.getByText('Осталось 9 запасных кодов.')).toBeVisible()

  await page.getByRole('button', { name: 'Выключить второй фактор' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Выключить второй фактор' }).click()
  await expect(page.getByText('Второй фактор выключен: для входа достаточно пароля.')).toBeVisible()
})
