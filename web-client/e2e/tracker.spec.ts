import { expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'

/** A problem of the demonstration's resident, public at once. */
async function ownProblem(page: Page, title: string): Promise<string> {
  const session = await page.request.post('/api/v1/auth/sessions', {
    data: { email: 'resident@demo.example', password: 'round-table-demo' },
  })
  const { accessToken } = await session.json()
  const made = await page.request.post('/api/v1/problems?submit=true', {
    headers: { Authorization: `Bearer ${accessToken}` },
    data: { kind: 'statement', title, body: 'Всё это вымышлено.', everywhere: true },
  })
  expect(made.status()).toBe(201)
  return `/problems/${(await made.json()).slug}`
}

test('an author says what the own problem carries out, an officer accepts it, and everybody sees it on both pages', async ({
  browser,
  page,
  baseURL,
}) => {
  test.slow()
  const address = await ownProblem(page, `Вымышленная лавочка ${Date.now()}`)

  const author = await demoWindow(browser, baseURL, 'resident', address)
  await author.getByRole('button', { name: 'Связать с рекомендацией' }).click()
  await author.getByRole('button', { name: 'Предложить' }).click()
  await expect(author.getByRole('alert').first()).toContainText('Выберите рекомендацию')
  const field = author.getByRole('combobox', { name: 'Рекомендация круглого стола' })
  await field.click()
  await field.fill('потребности')
  await author.getByRole('option').first().click()
  await author.getByLabel('Пояснение').fill('Вымышлено для проверки.')
  await author.getByRole('button', { name: 'Предложить' }).click()
  await expect(author.getByText('предложено, ждёт решения другого человека')).toBeVisible()

  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Что это выполняет' })).toHaveCount(0)

  const officer = await demoWindow(browser, baseURL, 'officer', address)
  const recommended = officer.getByRole('region', { name: 'Что это выполняет' }).getByRole('link').first()
  const recommendation = (await recommended.getAttribute('href')) ?? ''
  await recommended.click()
  const proof = officer.getByRole('listitem').filter({ has: officer.locator(`a[href="${address}"]`) })
  await proof.getByRole('button', { name: 'Принять' }).click()
  await expect(proof.getByText(/^принято/)).toBeVisible()

  const told = page.getByRole('region', { name: 'Что это выполняет' })
  // A visitor's browser keeps public answers for ten seconds.
  await expect(async () => {
    await page.reload()
    await expect(told.getByText(/принято как доказательство/)).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 40_000 })
  await told.getByRole('link').first().click()
  await expect(page).toHaveURL(recommendation)
  await expect(page.getByRole('link', { name: /Вымышленная лавочка/ })).toBeVisible()
})

test('the dashboard names ten weaknesses, says how each figure is made and where there is no data', async ({
  page,
}) => {
  await page.goto('/dashboard')
  for (let n = 1; n <= 10; n++)
    await expect(page.getByRole('heading', { level: 3, name: new RegExp(`^W${n}\\s`) })).toBeVisible()
  const awaited = page.locator('#figure-leaders_certified')
  await expect(awaited.getByText('нет данных')).toBeVisible()
  await awaited.getByRole('button', { name: 'Как это посчитано' }).click()
  await expect(awaited.getByText(/Такие записи на площадке пока не ведут/)).toBeVisible()
  const counted = page.locator('#figure-orders_complete')
  await counted.getByRole('button', { name: 'Как это посчитано' }).click()
  await expect(page).toHaveURL(/of=orders_complete/)
  await expect(counted.getByRole('link', { name: /Социальный заказ/ })).toBeVisible()
  await page.getByLabel('Территория').first().selectOption({ label: 'Горно-Алтайск' })
  await expect(page).toHaveURL(/place=84701000/)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать CSV' }).first().click()
  expect((await file).suggestedFilename()).toBe('dashboard.csv')
})

test('a recommendation that was carried over says so on both sides', async ({ page, request }) => {
  const { items } = await (await request.get('/api/v1/recommendations?limit=100')).json()
  const later = items.find((one: { carriedFrom?: string }) => one.carriedFrom)
  await page.goto(`/recommendations/${later.id}`)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Перенесена из более ранней резолюции' })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(`/recommendations/${later.carriedFrom}`)
  await expect(page.getByText('Перенесена в более позднюю резолюцию:')).toBeVisible()
})
