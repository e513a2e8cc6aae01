import { expect, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodInEveryLook } from './modes'
import { bringIn, heading } from './resolution'

// One after another: they share the administrator, whose sign-ins are counted.
test.describe.configure({ mode: 'serial' })

test('a second window is told, and the person decides whose corrections stay', async ({ page, context }) => {
  await bringIn(page, `Дворы из двух окон, ${Date.now()}`)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('Место').fill('Двор второго окна')
  await expect(other.getByText('Сохранено', { exact: true })).toBeVisible()

  await page.getByLabel('Место').fill('Двор первого окна')
  const question = page.getByRole('dialog', { name: 'Черновик изменили в другом месте' })
  await question.getByRole('button', { name: 'Взять сохранённые' }).click()
  await expect(page.getByLabel('Место')).toHaveValue('Двор второго окна')

  await page.getByRole('button', { name: 'Отложить' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отложить' }).click()
  await expect(page).toHaveURL('/manage/round-tables')
})

test('what cannot be read is refused in words, and a draft that lacks something is not published', async ({
  page,
}) => {
  await asAdministrator(page, '/manage/round-tables')
  const file = page.getByTestId('resolution-file')
  await file.setInputFiles({
    name: 'фото.png',
    mimeType: 'image/png',
    buffer: Buffer.from([137, 80, 78, 71]),
  })
  await expect(page.getByRole('alert')).toContainText('Подойдут файлы DOCX, TXT и MD')
  await file.setInputFiles({
    name: 'не документ.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([80, 75, 3, 4, 0, 0, 1, 2]),
  })
  await expect(page.getByRole('alert')).toContainText('не читается как документ Word')

  await file.setInputFiles({
    name: 'без даты.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Рекомендации:\n\nВыдуманному двору:\n- Поставить скамейку\n'),
  })
  await expect(heading(page, 'Черновик резолюции')).toBeVisible()
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'Укажите дату проведения.' }).click()
  await expect(page.getByLabel('Дата проведения')).toBeFocused()
})

test('the desk and the draft are good in every look and width', async ({ page }) => {
  await bringIn(page, `Дворы для проверки вида, ${Date.now()}`)
  const editor = page.url()
  await expectGoodInEveryLook(page, 'manage-round-tables', '/manage/round-tables')
  await expectGoodInEveryLook(page, 'manage-round-table', editor)
})
