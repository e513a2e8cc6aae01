import { expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodInEveryLook } from './modes'

/** A day from today where the platform is, as a date field wants it: there it is tomorrow when London sleeps. */
const day = (ahead: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Barnaul' }).format(
    Date.now() + ahead * 86_400_000,
  )

/** Presses a button of the page that does something, and waits until it is told. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('Сделано').first()).toBeVisible()
}

test('a resident comments on a proposal, is answered with a quotation, edits and removes', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const list = await (await request.get('/api/v1/proposals?status=open&sort=-supportCount&limit=1')).json()
  const address = `/proposals/${list.items[0].slug}#comments`
  const said = `Поддерживаю, это вымышлено ${Date.now()}`

  const moderator = await demoWindow(browser, baseURL, 'moderator-two', address)
  await moderator.getByLabel('Ваш комментарий').fill(said)
  await moderator.getByLabel('Ваша позиция').selectOption({ label: 'За' })
  await moderator.getByRole('button', { name: 'Отправить', exact: true }).click()
  await expect(moderator.getByText('Комментарий опубликован')).toBeVisible()
  const own = moderator.getByRole('article').filter({ hasText: said })
  await expect(own).toContainText('За')

  const ngo = await demoWindow(browser, baseURL, 'representative', address)
  const seen = ngo.getByRole('article').filter({ hasText: said })
  await seen.getByRole('button', { name: 'Цитировать' }).click()
  await expect(ngo.getByLabel('Ваш ответ')).toBeFocused()
  const reply = ngo.getByRole('form', { name: 'Ответ на комментарий' })
  await reply.getByRole('button', { name: 'Ответить' }).click()
  await expect(ngo.getByRole('alert').first()).toContainText('Напишите что-нибудь')
  await ngo.getByLabel('Ваш ответ').fill(`Спасибо! ${said}`)
  await reply.getByRole('button', { name: 'Ответить' }).click()
  await expect(ngo.getByText(/Комментарий появится|Комментарий опубликован/)).toBeVisible()

  await own.getByRole('button', { name: 'Исправить' }).click()
  await own.getByLabel('Комментарий', { exact: true }).fill(`${said}, и не раз`)
  await own.getByRole('button', { name: 'Сохранить' }).click()
  await expect(own.getByText('изменено')).toBeVisible()
  await own.getByRole('button', { name: 'Удалить' }).click()
  await moderator.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click()
  await expect(moderator.getByText('Комментарий удалён').first()).toBeVisible()
})

test('the Resource Center leads a discussion from a draft to an agreed outcome', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const title = `Вымышленный вопрос о скамейках ${Date.now()}`
  const leader = await demoWindow(browser, baseURL, 'moderator', '/discussions')
  await leader.getByRole('link', { name: 'Новое обсуждение' }).click()
  await leader.getByRole('button', { name: 'Сохранить' }).click()
  await expect(leader.getByRole('alert').first()).toContainText('Заполните это поле')
  await leader.getByLabel('Вопрос', { exact: true }).fill(title)
  await leader
    .getByLabel('Что нужно знать, чтобы ответить')
    .fill('Денег хватает на шесть. Всё это вымышлено.')
  await leader.getByLabel('Начало').fill(day(0))
  await leader.getByLabel('Последний день').fill(day(14))
  await leader.getByRole('button', { name: 'Сохранить' }).click()
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(leader.getByText('Это черновик')).toBeVisible()
  await act(leader, 'Объявить')
  await expect(leader.getByText(/^до /).first()).toBeVisible()
  const address = new URL(leader.url()).pathname

  await leader.getByRole('button', { name: 'Задать вопрос' }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByLabel('Вопрос', { exact: true }).fill('Согласны ли вы на шесть?')
  await dialog.getByRole('button', { name: 'Задать вопрос' }).click()
  await expect(leader.getByRole('heading', { name: 'Согласны ли вы на шесть?' })).toBeVisible()

  for (const [name, told] of [
    ['company', /Ответил 1 человек/],
    ['representative', /Ответили 2 человека/],
  ] as const) {
    const side = await demoWindow(browser, baseURL, name, address)
    await side.getByLabel('Согласен', { exact: true }).check()
    await side
      .getByRole('form', { name: /Согласны ли вы/ })
      .getByLabel('От чьего имени')
      .selectOption({ index: 1 })
    await side.getByRole('button', { name: 'Ответить', exact: true }).first().click()
    await expect(side.getByText('Ответ учтён')).toBeVisible()
    await expect(side.getByRole('table', { name: told })).toContainText('Согласен')
    await side.context().close()
  }

  await leader.getByRole('button', { name: 'Завершить досрочно' }).click()
  await dialog.getByLabel('Почему').fill('Все высказались (вымышлено).')
  await dialog.getByRole('button', { name: 'Завершить досрочно' }).click()
  await expect(leader.getByText('Готовится итог').first()).toBeVisible()
  await leader.getByRole('button', { name: 'Опубликовать итог' }).click()
  await dialog.getByLabel('Итог', { exact: true }).fill('Поставить шесть скамеек (вымышлено).')
  // The votes are those of the poll: nobody types them.
  await expect(dialog.getByRole('group', { name: /^Голоса:/ })).toHaveCount(0)
  await expect(dialog.getByText('итог будет назван согласованным')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Кто отвечает за исполнение' }).click()
  await leader.getByRole('listbox').getByRole('option').first().click()
  await dialog.getByLabel('Когда вернуться к итогу').fill(day(90))
  await dialog.getByRole('button', { name: 'Опубликовать итог' }).click()
  await expect(leader.getByText('Согласованный итог обсуждения')).toBeVisible()
  await leader.reload()
  await expect(leader.getByRole('button', { name: 'Связать с рекомендацией', exact: true })).toBeVisible()
  await expect(leader.getByText('Не высказались: Власть.')).toBeVisible()
})

test('a resident votes on a statement, sees the count after that, and what all groups agree on', async ({
  browser,
  baseURL,
  request,
}) => {
  const { items } = await (await request.get('/api/v1/discussions?status=open&q=лавочки&limit=1')).json()
  const page = await demoWindow(browser, baseURL, 'resident', `/discussions/${items[0].slug}`)
  const statement = page
    .getByRole('listitem')
    .filter({ hasText: 'Первые лавочки нужны у моста' })
    .filter({ has: page.getByRole('button') })
  await statement.getByRole('button', { name: 'Согласен', exact: true }).click()
  await expect(page.getByText('Ответ учтён').first()).toBeVisible()
  await expect(statement.getByRole('button', { name: 'Согласен', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(statement).toContainText(/За \d+ · против \d+/)
  await expect(page.getByRole('heading', { name: 'В чём согласны все группы' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Группа 2/ })).toBeVisible()
})

test('the forms and the desk of comments are good in every look', async ({ browser, baseURL }) => {
  test.slow()
  const page = await demoWindow(browser, baseURL, 'moderator', '/discussions/new')
  for (const path of ['/discussions/new', '/manage/comments', '/manage/stories'])
    await expectGoodInEveryLook(page, path.replace(/\W+/g, '-').slice(1), path)
  await page.context().close()
})
