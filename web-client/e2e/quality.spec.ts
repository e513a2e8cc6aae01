import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodInEveryLook, settled } from './modes'

test('what was found can be taken away, with its filters', async ({ page }) => {
  // Councils: no other story adds one while this one counts.
  await page.goto('/organizations?kind=council')
  const count = page.getByRole('region', { name: 'Что нашлось' }).getByText(/^\d+ организаци[яий]$/)
  const total = Number.parseInt(await count.innerText(), 10)
  expect(total).toBeGreaterThan(1)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^organizations-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toContain('Краткое наименование')
  const json = await page.request.get('/api/v1/organizations?kind=council&format=ndjson')
  expect((await json.text()).trim().split('\n')).toHaveLength(total)
})

test('a profile tells what it lacks', async ({ page, request }) => {
  const list = await request.get('/api/v1/organizations?limit=1')
  await page.goto(`/organizations/${(await list.json()).items[0].slug}`)
  await page.getByText(/Анкета заполнена на \d+ из 100/).click()
  await expect(page.getByText('Миссия:')).toBeVisible()
})

test('the dashboard counts by territory and leads to the organizations', async ({ page }) => {
  await page.goto('/dashboard?within=84000000')
  const table = page.getByRole('table', { name: 'Каталог по территориям' })
  await expect(table).toBeVisible()
  await page.getByLabel('Порядок').selectOption('name')
  await expect(page).toHaveURL(/by=name/)
  await expect(table.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Скачать Excel' })).toHaveAttribute('href', /format=xlsx/)
})

test.describe('the desk of quality', () => {
  // One after another: they share the administrator, whose sign-ins are counted.
  test.describe.configure({ mode: 'serial' })

  test('a pair is found, called two, taken back, and made one', async ({ page }) => {
    const name = `Вымышленное Двойное ${Date.now()}`
    await asAdministrator(page, '/manage/organizations/new')
    for (let n = 0; n < 2; n++) {
      await page.goto('/manage/organizations/new')
      await page.getByLabel('Название', { exact: true }).fill(name)
      await page.getByRole('combobox', { name: 'Территория' }).fill('Горно-Алтайск')
      await page.getByRole('option', { name: 'Горно-Алтайск', exact: true }).click()
      await page.getByRole('button', { name: 'Добавить организацию' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    }
    const pair = page.getByRole('listitem').filter({ hasText: name })
    await expect(async () => {
      await page.goto('/manage/organizations/quality')
      await expect(pair).toHaveCount(1, { timeout: 2_000 })
    }).toPass()
    await expect(pair).toContainText('Одно и то же название в одном регионе')

    await pair.getByRole('button', { name: 'Это разные организации' }).click()
    await expect(pair).toHaveCount(0)
    await page.getByRole('link', { name: 'Признаны разными' }).click()
    await expect(pair).toContainText('Решение:')
    await pair.getByRole('button', { name: 'Отменить решение' }).click()
    await expect(pair).toHaveCount(0)
    await page.getByRole('link', { name: 'Похожие записи' }).click()
    await pair
      .getByRole('link', { name: `Оставить: ${name}`, exact: true })
      .first()
      .click()
    await page.getByRole('button', { name: 'Объединить с другой записью' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Объединить с другой записью' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await page.goto('/manage/organizations/quality')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Качество каталога')
    await settled(page)
    await expect(pair).toHaveCount(0)
  })

  test('its pages are good in every look and width', async ({ page }) => {
    await asAdministrator(page, '/manage/organizations/quality')
    for (const view of ['duplicates', 'dismissed', 'liquidated', 'incomplete', 'stale'])
      await expectGoodInEveryLook(page, `quality-${view}`, `/manage/organizations/quality?view=${view}`)
  })
})
