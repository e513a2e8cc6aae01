import { expect, test } from '@playwright/test'

test('an empty form tells every error at the top and beside its field', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Исправьте 2 ошибки')
  await summary.getByRole('link', { name: 'Введите пароль' }).click()
  await expect(page.getByLabel('Пароль', { exact: true })).toBeFocused()
})

test('a wrong password is refused in words, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Электронная почта').fill('nobody@example.org')
  await page.getByLabel('Пароль', { exact: true }).fill('not the right one')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Почта или пароль не подходят')
  await expect(page.getByLabel('Электронная почта')).toHaveValue('nobody@example.org')
})

test('the password can be shown and is ready for a password manager', async ({ page }) => {
  await page.goto('/sign-in')
  const password = page.getByLabel('Пароль', { exact: true })
  await expect(password).toHaveAttribute('autocomplete', 'current-password')
  await expect(page.getByLabel('Электронная почта')).toHaveAttribute('autocomplete', 'username')
  await page.getByRole('button', { name: 'Показать пароль' }).click()
  await expect(password).toHaveAttribute('type', 'text')
})
