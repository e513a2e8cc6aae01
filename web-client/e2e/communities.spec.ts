import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodInEveryLook } from './modes'

test('an NGO asks for a community, the third one makes it active, its members sign a statement', async ({
  browser,
  baseURL,
}) => {
  // Three people with a window each.
  test.slow()
  const title = `Вымышленное сообщество ${Date.now()}`

  const first = await demoWindow(browser, baseURL, 'representative', '/communities')
  await first.getByRole('link', { name: 'Предложить сообщество' }).first().click()
  await first.getByRole('button', { name: 'Предложить' }).click()
  await expect(first.getByRole('alert').first()).toContainText('Заполните это поле')
  // Another area and territory each time: there is room for one community in each.
  await first.getByLabel('Направление').selectOption({ index: 1 + (Math.floor(Date.now() / 1000) % 20) })
  const place = first.getByRole('combobox', { name: 'Территория' })
  await place.click()
  await place.fill('Чемал')
  await first.getByRole('option', { name: /Чемал/ }).first().click()
  await first.getByLabel('Название').fill(title)
  await first.getByLabel('Зачем объединяться').fill('Делиться опытом. Всё это вымышлено.')
  await first.getByLabel('Что делает организация').fill('Учит дружины (вымышлено)')
  await first.getByLabel('С кем связаться').fill('demo@example.org')
  await first.getByRole('button', { name: 'Предложить' }).click()
  await expect(first.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(first.getByText('когда вступят ещё 2 НКО')).toBeVisible()
  const address = new URL(first.url()).pathname

  for (const [name, said] of [
    ['neighbour', 'когда вступит ещё 1 НКО'],
    ['partner', 'Работает'],
  ] as const) {
    const other = await demoWindow(browser, baseURL, name, address)
    await other.getByRole('button', { name: 'Вступить' }).click()
    const dialog = other.getByRole('dialog')
    await dialog.getByLabel('Что делает организация').fill('Помогает соседям (вымышлено)')
    await dialog.getByRole('button', { name: 'Вступить' }).click()
    await expect(other.getByText(said).first()).toBeVisible()
    // Whom to ask is shown to members only.
    await expect(other.getByText('demo@example.org')).toBeVisible()
    await other.context().close()
  }

  await first.goto(`${address}?tab=statements`)
  await first.getByRole('button', { name: 'Предложить заявление' }).click()
  const dialog = first.getByRole('dialog')
  await dialog.getByLabel('О чём заявление').fill('Нужен общий склад')
  await dialog.getByLabel('Текст').fill('Просим город выделить склад для снаряжения. Всё это вымышлено.')
  await dialog.getByRole('button', { name: 'Предложить и подписать' }).click()
  await expect(first.getByText('1 подпись')).toBeVisible()

  const second = await demoWindow(browser, baseURL, 'neighbour', `${address}?tab=statements`)
  await second.getByRole('button', { name: /Подписать от/ }).click()
  await expect(second.getByText('2 подписи')).toBeVisible()
  await expect(second.getByRole('button', { name: /Подписать от/ })).toHaveCount(0)

  const together = `Вымышленный общий склад ${Date.now()}`
  await first.goto(`${address}?tab=proposals`)
  await first.getByRole('button', { name: 'Начать совместное предложение' }).click()
  await dialog.getByLabel('Что предлагаете').fill(together)
  await dialog.getByLabel('Текст').fill('Один склад для всех вместо пяти сараев. Всё это вымышлено.')
  await dialog.getByRole('button', { name: 'Создать черновик и пригласить' }).click()
  await expect(first).toHaveURL(/\/proposals\/.+\/edit$/)
  await second.goto(new URL(first.url()).pathname.replace(/\/edit$/, ''))
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(together)
  await expect(second.getByRole('link', { name: title })).toBeVisible()
  await second.goto(`${address}?tab=proposals`)
  await expect(second.getByRole('link', { name: together })).toBeVisible()
})

test('the form and the parts are good in every look', async ({ browser, baseURL }) => {
  test.slow()
  const page = await demoWindow(browser, baseURL, 'representative', '/communities/new')
  await expectGoodInEveryLook(page, 'communities-new', '/communities/new')
})
