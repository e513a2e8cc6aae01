import { expect, type Page, test } from '@playwright/test'
import { asDemo } from './administrator'
import { expectGoodPage, settled } from './modes'

/**
 * A recommendation that nobody has finished, and its round table. It has evidence already: whatever a rule finds for it,
 * the share of proven ones, which another story counts, stays the same. Each attempt takes another one.
 */
async function assigned(page: Page, attempt: number): Promise<{ slug: string; id: string }> {
  const list = await (await page.request.get('/api/v1/recommendations?status=in_progress&limit=100')).json()
  const proven = list.items.filter((one: { evidenceCount: number }) => one.evidenceCount > 0)
  const { id, roundTableId } = proven[attempt]
  const table = await (await page.request.get(`/api/v1/round-tables/${roundTableId}`)).json()
  return { slug: table.slug, id }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

test('a moderator changes a recommendation, holds it to a number and lets the platform look for proof', async ({
  page,
}, { retry }) => {
  const { slug, id } = await assigned(page, retry)
  await asDemo(page, 'moderator', `/recommendations/${id}`)

  await test.step('the due date moves, and the history says so', async () => {
    await button(page, 'Изменить сведения').click()
    const form = dialog(page, 'Изменить сведения')
    await form.getByRole('textbox', { name: /^Срок/ }).fill('2031-05-20')
    await form.getByLabel('Кто отвечает').fill('Вымышленный отдел')
    await settled(page)
    await expectGoodPage(page)
    await button(page, 'Сохранить').click()
    await expect(form).toBeHidden()
    await expect(page.getByText('Вымышленный отдел', { exact: true })).toBeVisible()
    await expect(page.getByText(/^Срок: .* → 20 мая 2031 года$/)).toBeVisible()
  })

  await test.step('a target is set with its start, and can be withdrawn after a question', async () => {
    await button(page, 'Поставить цель').click()
    const form = dialog(page, 'Поставить цель')
    await form.getByRole('button', { name: 'Поставить цель' }).click()
    await expect(form.getByRole('alert')).toContainText('Исправьте 3 ошибки')
    await form.getByLabel('Показатель').selectOption({ label: 'Рекомендации с доказательствами' })
    await form.getByLabel('Цель, в процентах').fill('80')
    await form.getByLabel('К какому дню').fill('2030-12-31')
    await form.getByLabel('Откуда известно начало').selectOption({ label: 'заявлено' })
    await form.getByLabel('С чего начали, в процентах').fill('5')
    await form.getByRole('button', { name: 'Поставить цель' }).click()
    await expect(form).toBeHidden()
    const row = page.getByRole('row', { name: /Рекомендации с доказательствами/ })
    await expect(row).toContainText('80')
    await expect(row).toContainText('заявлено')
    await row.getByRole('button', { name: 'Снять' }).click()
    await dialog(page, 'Снять цель?').getByRole('button', { name: 'Снять' }).click()
    await expect(row).toHaveCount(0)
  })

  await test.step('a rule is added and stopped', async () => {
    await button(page, 'Искать доказательства автоматически').click()
    const form = dialog(page, 'Искать доказательства автоматически')
    await form
      .getByLabel('Что считать доказательством')
      .selectOption({ label: 'Организации, проверенные модератором' })
    await form.getByRole('button', { name: 'Искать доказательства автоматически' }).click()
    await expect(form).toBeHidden()
    const rule = page.getByRole('listitem').filter({ has: button(page, 'Остановить') })
    await rule.getByRole('button', { name: 'Остановить' }).click()
    await dialog(page, 'Остановить правило?').getByRole('button', { name: 'Остановить' }).click()
    await expect(rule).toHaveCount(0)
  })

  await test.step('the document is corrected and an addressee gets its organization', async () => {
    await page.goto(`/round-tables/${slug}`)
    await button(page, 'Исправить документ').click()
    const form = dialog(page, 'Исправить документ')
    const place = form.getByLabel('Место')
    const before = await place.inputValue()
    await place.fill('Вымышленный зал')
    const addressee = form.getByRole('group', { name: 'Адресат 3' })
    const council = 'Координационный совет по предпринимательству (демо)'
    await addressee.getByRole('combobox').fill(council)
    await addressee.getByRole('option', { name: council }).click()
    await form.getByRole('button', { name: 'Сохранить' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByText(/, Вымышленный зал$/)).toBeVisible()
    // As it was: other stories read the same document.
    await button(page, 'Исправить документ').click()
    await place.fill(before)
    await form.getByRole('button', { name: 'Сохранить' }).click()
    await expect(form).toBeHidden()
  })
})
