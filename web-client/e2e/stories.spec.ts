import { expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodInEveryLook } from './modes'

/** Presses a button of the page that does something, and waits until it is told. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('Сделано').first()).toBeVisible()
}

/** Types into a combobox and takes what it finds. */
async function pick(page: Page, label: string, words: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.click()
  await field.fill(words)
  await page.getByRole('option', { name, exact: true }).click()
}

test('an NGO tells a story with a passport, a moderator publishes and features it, a body adopts the practice', async ({
  browser,
  baseURL,
}) => {
  // Three people with a window each.
  test.slow()
  const title = `Вымышленная библиотека во дворе ${Date.now()}`

  const author = await demoWindow(browser, baseURL, 'editor', '/stories')
  await author.getByRole('link', { name: 'Рассказать историю' }).first().click()
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('alert').first()).toContainText('Заполните это поле')
  await author.getByLabel('Что получилось, одной строкой').fill(title)
  await author.getByLabel('Коротко').fill('Полка с книгами, 40 читателей в неделю. Всё это вымышлено.')
  await author.getByLabel('Как это было').fill('Поставили полку, принесли книги. Всё это вымышлено.')
  await pick(author, 'Территория', 'Горно', 'Горно-Алтайск')
  await author.getByLabel('Заполнить паспорт практики').check()
  await author.getByLabel('Что было не так').fill('Библиотека далеко.')
  await author.getByLabel('Что сделали по шагам').fill('Нашли полку\nСобрали книги')
  await author.getByLabel('Сколько стоило').fill('12 000,50')
  await author.getByLabel('Показатель', { exact: true }).fill('Читателей в неделю')
  await author.getByLabel('Единица', { exact: true }).fill('человек')
  await author.getByRole('textbox', { name: 'Было (необязательно)' }).fill('0')
  await author.getByLabel('Стало', { exact: true }).fill('40')
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('alert').first()).toContainText('Без этого отправить нельзя')
  await author.getByLabel('Кого спросить').fill('demo@example.org')
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(author.getByText('История у модератора')).toBeVisible()
  const address = new URL(author.url()).pathname

  const moderator = await demoWindow(browser, baseURL, 'moderator', '/stories?status=submitted')
  await moderator.getByRole('link', { name: title }).click()
  await act(moderator, 'Опубликовать')
  await act(moderator, 'Отметить историю')
  await expect(moderator.getByText(/Отметил Ресурсный центр/)).toBeVisible()

  const officer = await demoWindow(browser, baseURL, 'officer', address)
  await expect(officer.getByText('Пока никто')).toBeVisible()
  await expect(officer.getByRole('row', { name: /Читателей в неделю/ })).toContainText('40 человек')
  await officer.getByRole('button', { name: 'Перенять практику' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Перенять практику' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('Укажите территорию')
  await dialog.getByRole('combobox', { name: 'Где' }).fill('Чемал')
  await officer.getByRole('option', { name: /Чемал/ }).first().click()
  await dialog.getByLabel('Что и когда сделаете').fill('Поставим такую же полку весной (вымышлено).')
  await dialog.getByRole('button', { name: 'Перенять практику' }).click()
  // A draft proposal begins with the passport; the adoption stands beside the story.
  await expect(officer).toHaveURL(/\/proposals\/[^/]+\/edit$/)
  await expect(officer.getByLabel('Что сделать, зачем и как')).toHaveValue(/По образцу практики/)
  await officer.goto(address)
  await expect(officer.getByText('Черновик предложения')).toBeVisible()
  await expect(officer.getByText('перенимает 1 организация')).toBeVisible()
  await expect(officer.getByRole('table', { name: 'Где перенимают' })).toContainText('1')
  await officer.getByRole('button', { name: 'Показать результат' }).click()
  await dialog.getByLabel('Что вышло').fill('Полка стоит (вымышлено).')
  await dialog.getByLabel('Ссылка, по которой это видно').fill('https://example.org/shelf.jpg')
  await dialog.getByRole('button', { name: 'Показать результат' }).click()
  await expect(officer.getByText('1 показала результат')).toBeVisible()
})

test('an editor writes news, looks at it, schedules it; it appears by itself and in the feed', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const title = `Вымышленный субботник ${Date.now()}`
  const editor = await demoWindow(browser, baseURL, 'moderator', '/manage/news')
  await editor.getByRole('link', { name: 'Написать новость' }).click()
  await editor.getByRole('button', { name: 'Сохранить и посмотреть' }).click()
  await expect(editor.getByRole('alert').first()).toContainText('Напишите текст')
  await editor.getByLabel('Заголовок', { exact: true }).first().fill(title)
  await editor.getByLabel('Коротко').fill('Собираемся у реки. Всё это вымышлено.')
  await editor.getByRole('textbox', { name: 'Текст' }).click()
  await editor.keyboard.type('Приходите ')
  await editor.getByRole('button', { name: 'Важное' }).click()
  await editor.keyboard.type('в субботу')
  await editor.getByRole('button', { name: 'Важное' }).click()
  await editor.keyboard.press('Enter')
  await editor.getByRole('button', { name: 'Список', exact: true }).click()
  await editor.keyboard.type('перчатки')
  await editor.getByRole('button', { name: 'Сохранить и посмотреть' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(editor.getByText('Это черновик')).toBeVisible()
  await expect(editor.getByText('в субботу', { exact: true }).first()).toHaveCSS('font-weight', '700')
  await expect(editor.getByRole('listitem').filter({ hasText: 'перчатки' }).first()).toBeVisible()
  const address = new URL(editor.url()).pathname
  expect((await request.get(`/api/v1${address}`)).status()).toBe(404)

  await editor.getByRole('button', { name: 'Назначить время' }).click()
  const soon = new Date(Date.now() + 65_000)
  const local = await editor.evaluate(at => {
    const day = new Date(at)
    return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, soon.getTime())
  const dialog = editor.getByRole('dialog')
  await dialog.getByLabel('Когда опубликовать').fill(local)
  await dialog.getByRole('button', { name: 'Назначить время' }).click()
  await expect(editor.getByText('Новость появится')).toBeVisible()

  await expect
    .poll(async () => (await request.get(`/api/v1${address}`)).status(), { timeout: 150_000 })
    .toBe(200)
  const feed = await request.get('/feeds/news.atom')
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain(title)
  await editor.goto('/news')
  await expect(editor.getByRole('link', { name: title })).toBeVisible()
})

test('the forms and the desk are good in every look', async ({ browser, baseURL }) => {
  test.slow()
  const pages: [string, string[]][] = [
    ['representative', ['/stories/new']],
    ['moderator', ['/manage/news', '/manage/news/new']],
  ]
  for (const [name, paths] of pages) {
    const page = await demoWindow(browser, baseURL, name, paths[0] ?? '/')
    for (const path of paths) await expectGoodInEveryLook(page, path.replace(/\W+/g, '-').slice(1), path)
    await page.context().close()
  }
})
