import { expect, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodInEveryLook } from './modes'

// One after another: they share the administrator, whose sign-ins are counted.
test.describe.configure({ mode: 'serial' })

test('an administrator finds a person, gives a role with an end, and takes it back', async ({ page }) => {
  await asAdministrator(page, '/manage/users')
  await page.getByLabel('Имя или почта').fill('council@demo')
  await page.getByRole('link', { name: 'Член Совета организаций (демо)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Член Совета организаций (демо)')
  await page.getByRole('button', { name: 'Дать роль' }).click()
  await page.getByLabel('Какую роль').selectOption('moderator')
  await page.getByLabel(/Последний день/).fill('2099-12-31')
  await page.getByRole('button', { name: 'Дать роль' }).click()
  const role = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Модератор', exact: true }) })
  await expect(role).toContainText('Дал(а) Администратор')
  await expect(role).toContainText('2099')
  await role.getByRole('button', { name: 'Забрать роль' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Забрать роль' }).click()
  await expect(role).toContainText('Закончилась')
})

test('an administrator who has seen a passport confirms who somebody is, and takes a mistake back', async ({
  page,
}) => {
  await asAdministrator(page, '/manage/users')
  await page.getByLabel('Имя или почта').fill('company@demo')
  await page.getByRole('link', { name: 'Представитель компании (демо)' }).click()
  await expect(page.getByText('Личность не подтверждена')).toBeVisible()
  await page.getByRole('button', { name: 'Подтвердить личность' }).click()
  await page.getByLabel('Что вы видели').selectOption('passport')
  await page.getByRole('button', { name: 'Подтвердить', exact: true }).click()
  await expect(page.getByText(/Показан паспорт, .*Администратор/)).toBeVisible()
  await page.getByRole('button', { name: 'Снять подтверждение личности' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Причина').fill('Это был другой человек (проверка)')
  await dialog.getByRole('button', { name: 'Снять подтверждение личности' }).click()
  await expect(page.getByText('Личность не подтверждена')).toBeVisible()
})

test('the pages of people and of the second factor are good in every look and width', async ({ page }) => {
  await asAdministrator(page, '/manage/users')
  const first = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')
  await expectGoodInEveryLook(page, 'users', '/manage/users')
  await expectGoodInEveryLook(page, 'user', first ?? '')
  await expectGoodInEveryLook(page, 'security', '/me/security')
})
