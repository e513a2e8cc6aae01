import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { findInLetter } from './letters'
import { expectGoodInEveryLook } from './modes'

test('a new person registers, confirms by the letter, signs in and changes the settings', async ({
  page,
}) => {
  const email = `vera-${randomUUID()}@example.org`
  const password = 'plain otter reads maps'
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Зарегистрироваться' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Регистрация' })).toBeVisible()

  // No consent is ticked beforehand, and an empty form tells what is missing.
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked()
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('alert')).toContainText('Без согласия на обработку данных')

  await page.getByLabel('Имя').fill('Вера Вымышленная')
  await page.getByLabel('Электронная почта').fill(email)
  const field = page.getByLabel('Пароль', { exact: true })
  await expect(field).toHaveAttribute('autocomplete', 'new-password')
  await field.fill('passwordpassword')
  await expect(page.getByText('Его знают все, кто подбирает пароли.')).toBeVisible()
  await field.fill(password)
  await expect(page.getByText('пароль.', { exact: false }).first()).toBeVisible()
  await page.getByLabel('Возраст').selectOption('adult')
  await page.getByRole('checkbox', { name: 'Обработка персональных данных' }).check()
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click()
  await expect(page.getByText(`Мы отправили письмо на адрес ${email}`)).toBeVisible()

  // The link opens a page that does nothing until somebody presses.
  await page.goto(await findInLetter(email, /(\/confirm-email\?[^\s"]*token=[\w-]+)/))
  await page.getByRole('button', { name: 'Подтвердить адрес' }).click()
  await expect(page.getByText('Адрес подтверждён.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Войти' }).click()
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()

  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.getByRole('button', { name: 'Вера Вымышленная' }).click()
  await page.getByRole('link', { name: 'Настройки' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Настройки' })).toBeVisible()
  await page.getByLabel('Имя').fill('Вера Новая')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Вера Новая' })).toBeVisible()
  await expect(page.getByText('это устройство')).toBeVisible()
  await page.getByRole('button', { name: 'Согласиться: Показ имени всем' }).click()
  await page.getByRole('button', { name: 'Отозвать: Показ имени всем' }).click()
  await expect(page.getByRole('button', { name: 'Согласиться: Показ имени всем' })).toBeVisible()

  await page.getByRole('main').getByRole('link', { name: 'Моя страница', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Моя страница' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Сейчас вас ничего не ждёт' })).toBeVisible()
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Рассказать о проблеме', exact: true }),
  ).toHaveAttribute('href', '/problems/new')
  await expectGoodInEveryLook(page, 'me', '/me')
  await expectGoodInEveryLook(page, 'me-settings', '/me/settings')
})
