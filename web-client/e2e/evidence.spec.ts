import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { asAdministrator, asDemo } from './administrator'

type Card = { id: string; text: string; status: string; evidenceCount: number }

/** A recommendation under way for which nobody has shown anything yet. */
async function unproven(request: APIRequestContext): Promise<Card & { slug: string }> {
  const list = await (await request.get('/api/v1/round-tables?limit=20')).json()
  for (const { id, slug } of list.items) {
    const table = await (await request.get(`/api/v1/round-tables/${id}`)).json()
    const found = table.addressees
      .flatMap((addressee: { recommendations: Card[] }) => addressee.recommendations)
      .find((one: Card) => one.status === 'in_progress' && one.evidenceCount === 0)
    if (found) return { ...found, slug }
  }
  throw new Error('every recommendation under way has evidence already')
}

/** How many recommendations have evidence, as the page of the indicator tells it. */
async function counted(page: Page): Promise<number> {
  await page.goto('/dashboard?of=recommendations_with_evidence')
  const text = await page.getByText(/^Сейчас: \d+ из \d+\.$/).innerText()
  return Number(/\d+/.exec(text)?.[0])
}

test('evidence is read, offered, accepted by another person, and moves the figure', async ({
  browser,
  page,
  request,
  baseURL,
}) => {
  const one = await unproven(request)
  const title = `Протокол встречи ${Date.now()}`
  const before = await counted(page)

  await test.step('a visitor reads the document and finds no evidence', async () => {
    await page.goto(`/round-tables/${one.slug}`)
    const row = page.locator(`[id="${one.id}"]`)
    await expect(row.getByText('доказательств нет')).toBeVisible()
    await row.getByRole('heading').getByRole('link').click()
    await expect(page).toHaveURL(`/recommendations/${one.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(one.text)
    await expect(page.getByText(/^Доказательств пока нет/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Предложить доказательство' })).toHaveCount(0)
  })

  await test.step('an administrator offers it, and cannot accept it', async () => {
    await asAdministrator(page, `/recommendations/${one.id}`)
    await page.getByRole('button', { name: 'Предложить доказательство' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Предложить' }).click()
    await expect(form.getByRole('alert')).toContainText('Исправьте 4 ошибки')
    await form.getByLabel('Название').fill(title)
    await form.getByLabel('Номер').fill('7')
    await form.getByLabel('Дата документа').fill('2026-01-20')
    await form.getByLabel('Кто принял документ').fill('Вымышленный совет')
    await form.getByRole('button', { name: 'Предложить' }).click()
    await expect(form).toBeHidden()
    const offered = page.getByRole('listitem').filter({ hasText: title })
    await expect(offered).toContainText('ждёт решения другого человека')
    await expect(offered.getByRole('button')).toHaveCount(0)
  })

  await test.step('nothing has moved yet', async () => {
    const answer = await request.get('/api/v1/indicators/recommendations_with_evidence')
    expect((await answer.json()).current.numerator).toBe(before)
  })

  await test.step('a moderator accepts it', async () => {
    const context = await browser.newContext({ baseURL, locale: 'ru-RU' })
    const other = await context.newPage()
    await asDemo(other, 'moderator', `/recommendations/${one.id}`)
    const offered = other.getByRole('listitem').filter({ hasText: title })
    await offered.getByRole('button', { name: 'Принять' }).click()
    await expect(offered).toContainText(/принято \d/)
    await expect(offered.getByRole('button', { name: 'Принять' })).toHaveCount(0)
    await context.close()
  })

  await test.step('everyone sees the proof, the mark and the figure', async () => {
    // Another visitor: the first one's browser may keep the public answer for a minute.
    const context = await browser.newContext({ baseURL, locale: 'ru-RU' })
    const visitor = await context.newPage()
    await visitor.goto(`/round-tables/${one.slug}`)
    await expect(visitor.locator(`[id="${one.id}"]`).getByText('1 доказательство')).toBeVisible()
    expect(await counted(visitor)).toBe(before + 1)
    await expect(visitor.getByRole('link', { name: one.text }).first()).toBeVisible()
    await context.close()
  })
})
