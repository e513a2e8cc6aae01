import { expect, type Page, test } from '@playwright/test'
import { asDemo } from './administrator'
import { bringIn } from './resolution'

// The way of the whole platform, kept as a recording: `npx playwright show-trace test-results/…/trace.zip`.
test.use({ trace: 'on' })

const SHARE = 'recommendations_with_evidence'

/** How many recommendations have evidence, as the page of the indicator tells it. */
async function counted(page: Page): Promise<number> {
  await page.goto(`/dashboard?of=${SHARE}`)
  const text = await page.getByText(/^Сейчас: \d+ из \d+\.$/).innerText()
  return Number(/\d+/.exec(text)?.[0])
}

test('a resolution is brought in, corrected and published, proven by two people, and the figure moves', async ({
  browser,
  page,
  request,
  baseURL,
}) => {
  const subject = `Дворы, которые чинят себя сами, ${Date.now()}`
  const promise = 'Выбрать хранителя полки'
  const title = `Протокол встречи ${Date.now()}`
  const visitor = async () => (await browser.newContext({ baseURL, locale: 'ru-RU' })).newPage()
  const reader = await visitor()
  const before = await counted(reader)
  let document = ''
  let recommendation = ''

  await test.step('an administrator signs in and brings a resolution in', () => bringIn(page, subject))

  await test.step('corrects the draft beside its source', async () => {
    await expect(page.getByText('2 сильные стороны')).toBeVisible()
    await expect(page.getByText('2 адресата')).toBeVisible()
    await expect(page.getByText('3 рекомендации')).toBeVisible()
    await expect(page.getByLabel('Дата проведения')).toHaveValue('2025-03-14')

    const second = page.getByLabel('Рекомендация 2', { exact: true })
    await second.focus()
    await expect(
      page.locator('[aria-current=true]').filter({ hasText: 'Рассказывать о полке' }),
    ).toBeVisible()

    const first = page.getByLabel('Рекомендация 1', { exact: true })
    const cut = (await first.inputValue()).indexOf('Назначить')
    expect(cut).toBeGreaterThan(0)
    await first.evaluate((area: HTMLTextAreaElement, at) => {
      area.focus()
      area.setSelectionRange(at, at)
    }, cut)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('4 рекомендации')).toBeVisible()
    await expect(second).toBeFocused()
    await expect(second).toHaveValue(/^Назначить хранителя полки/)
    await second.fill('Выбрать хранителя полки')

    await page.getByRole('button', { name: 'Действия с рекомендацией 4' }).click()
    await page.getByRole('button', { name: 'Передать: Советам выдуманных дворов' }).click()
    await page.getByRole('button', { name: 'Отменить', exact: true }).click()
    await expect(
      page
        .getByRole('region', { name: 'Вымышленной мастерской «Шестерёнка»' })
        .getByLabel('Рекомендация 4', { exact: true }),
    ).toBeVisible()

    await page.getByLabel('Место').fill('Выдуманный двор')
    await expect(page.getByText('Сохранено', { exact: true })).toBeVisible()
    await page.reload()
    await expect(second).toHaveValue('Выбрать хранителя полки')
  })

  await test.step('publishes it', async () => {
    await page.getByRole('button', { name: 'Опубликовать' }).click()
    const question = page.getByRole('dialog', { name: 'Опубликовать резолюцию?' })
    await expect(question).toContainText('4 рекомендации')
    await question.getByRole('button', { name: 'Опубликовать' }).click()
    await expect(page).toHaveURL(/\/round-tables\/2025-03-14-/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(subject)
    await expect(page.getByText('Выбрать хранителя полки').first()).toBeVisible()
    document = new URL(page.url()).pathname
  })

  await test.step('a visitor reads the document and finds no evidence', async () => {
    await reader.goto(document)
    const row = reader.getByRole('listitem').filter({ hasText: promise })
    await expect(row.getByText('доказательств нет')).toBeVisible()
    await row.getByRole('heading').getByRole('link').click()
    await expect(reader).toHaveURL(/\/recommendations\//)
    recommendation = new URL(reader.url()).pathname
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(promise)
    await expect(reader.getByText(/^Доказательств пока нет/)).toBeVisible()
    await expect(reader.getByRole('button', { name: 'Предложить доказательство' })).toHaveCount(0)
    await reader.context().close()
  })

  await test.step('the administrator attaches a proof, and cannot accept it', async () => {
    await page.getByRole('heading', { level: 3 }).getByRole('link', { name: promise }).click()
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
    const answer = await request.get(`/api/v1/indicators/${SHARE}`)
    expect((await answer.json()).current.numerator).toBe(before)
  })

  await test.step('another person accepts it', async () => {
    const other = await visitor()
    await asDemo(other, 'moderator', recommendation)
    const offered = other.getByRole('listitem').filter({ hasText: title })
    await offered.getByRole('button', { name: 'Принять' }).click()
    await expect(offered).toContainText(/принято \d/)
    await expect(offered.getByRole('button', { name: 'Принять' })).toHaveCount(0)
    await other.context().close()
  })

  await test.step('everyone sees the proof, who answers for it, the mark and the figure', async () => {
    // Another visitor: the first one's browser may keep the public answer for a minute.
    const anybody = await visitor()
    await anybody.goto(recommendation)
    const proof = anybody.getByRole('listitem').filter({ hasText: title })
    await expect(proof).toContainText('Предложил: Ресурсный центр · Принял: Ресурсный центр')
    await expect(proof, 'no private names').not.toContainText('(')
    await anybody.goto(document)
    const row = anybody.getByRole('listitem').filter({ hasText: promise })
    await expect(row.getByText('1 доказательство')).toBeVisible()
    expect(await counted(anybody)).toBe(before + 1)
    await expect(anybody.getByRole('link', { name: promise }).first()).toBeVisible()
    await anybody.context().close()
  })
})
