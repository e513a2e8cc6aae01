import { expect, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodPage } from './modes'
import { PICTURE } from './picture'

test('an organization shows a photo and a document, and takes the photo away', async ({ page, browser }) => {
  await asAdministrator(page, '/manage/organizations')
  await page.goto('/manage/organizations/new')
  await page.getByLabel('Название', { exact: true }).fill('Показ файлов (проверка)')
  await page.getByRole('button', { name: 'Добавить организацию' }).click()
  await expect(page).toHaveURL(/\/(manage\/)?organizations\/[^/]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Показ файлов (проверка)')
  if (!page.url().includes('/manage/')) await page.getByRole('link', { name: 'Управлять' }).click()

  await page.getByLabel('Файл', { exact: true }).setInputFiles({
    name: 'лес.png',
    mimeType: 'image/png',
    buffer: PICTURE,
  })
  await page.getByRole('button', { name: 'Загрузить' }).click()
  await expect(page.getByText('Напишите, что это')).toBeVisible()
  await page.getByLabel('Что на изображении').last().fill('Красный лес')
  await page.getByRole('button', { name: 'Загрузить' }).click()
  await expect(page.getByText('Фотография · лес.png')).toBeVisible()

  await page.getByLabel('Что это').selectOption('document')
  await page.getByLabel('Файл', { exact: true }).setInputFiles({
    name: 'устав.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Устав вымышленной организации'),
  })
  await page.getByLabel('Название документа').last().fill('Устав')
  await page.getByRole('button', { name: 'Загрузить' }).click()
  await expect(page.getByText('Документ · устав.txt')).toBeVisible()
  await expectGoodPage(page)

  const open = await page.getByRole('link', { name: 'Открыть страницу' }).getAttribute('href')
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(open ?? '')
  await expect(visitor.getByRole('img', { name: 'Красный лес' })).toBeVisible()
  const download = visitor.waitForEvent('download')
  await visitor.getByRole('link', { name: 'Устав' }).click()
  expect((await download).suggestedFilename()).toBe('устав.txt')
  await expectGoodPage(visitor)

  await page.getByRole('button', { name: 'Убрать', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Убрать', exact: true }).click()
  await expect(page.getByText('Фотография · лес.png')).toHaveCount(0)
  // A browser may show what it has for some seconds.
  await expect(async () => {
    await visitor.reload()
    await expect(visitor.getByRole('link', { name: 'Устав' })).toBeVisible()
    await expect(visitor.getByRole('img', { name: 'Красный лес' })).toHaveCount(0, { timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
})
