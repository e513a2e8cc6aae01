import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { ANSWER, act } from './dialogue'
import { expectGoodHere, expectGoodInEveryLook } from './modes'
import { PICTURE } from './picture'

test('a resident states a problem, others are concerned, the body answers and solves it, the author confirms', async ({
  browser,
  baseURL,
}) => {
  // Six people with a window each.
  test.slow()
  const title = `Вымышленная тёмная арка ${Date.now()}`

  const author = await demoWindow(browser, baseURL, 'representative', '/problems')
  await author.getByRole('link', { name: 'Рассказать о проблеме' }).first().click()
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('alert')).toContainText('Напишите, в чём проблема')
  await author.getByLabel('В чём проблема, одной строкой').fill('Вымышленная тёмная дорожка к школе')
  const similar = author.getByRole('complementary', { name: 'Похожие проблемы' })
  await expect(similar.getByRole('link', { name: /Тёмная дорожка к вымышленной школе/ })).toBeVisible()
  await author.getByLabel('В чём проблема, одной строкой').fill(title)
  await author.getByLabel('Что происходит').fill('Вечером под аркой ничего не видно. Всё это вымышлено.')
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('alert')).toContainText('Укажите место')
  await author.getByLabel('Это повсюду').check()
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(author.getByText('Запись у модератора')).toBeVisible()
  const address = new URL(author.url()).pathname

  const moderator = await demoWindow(browser, baseURL, 'moderator', '/manage/problems?view=submitted')
  await moderator.getByRole('link', { name: title }).click()
  await act(moderator, 'Опубликовать')
  await expect(moderator.getByText('Ждёт регистрации').first()).toBeVisible()

  const neighbour = await demoWindow(browser, baseURL, 'resident', address)
  await neighbour.getByRole('button', { name: 'Меня это тоже касается' }).click()
  await expect(neighbour.getByText('касается 1 человека')).toBeVisible()

  const officer = await demoWindow(browser, baseURL, 'officer', '/manage/problems')
  await officer.goto(address)
  await act(officer, 'Зарегистрировать')
  await expect(officer.getByText('Ждёт ответа').first()).toBeVisible()
  // One officer writes the answer, another signs it.
  await officer.getByRole('button', { name: 'Написать ответ' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('Текст ответа').fill('Коротко')
  await dialog.getByRole('button', { name: 'Отдать на подпись' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Текст ответа').fill(ANSWER)
  await dialog.getByRole('button', { name: 'Отдать на подпись' }).click()
  await expect(officer.getByText('Подписать должен другой сотрудник органа.')).toBeVisible()
  const second = await demoWindow(browser, baseURL, 'officer-two', '/manage/problems?view=signature')
  await second.getByRole('link', { name: title }).click()
  await second.getByRole('button', { name: 'Подписать' }).click()
  await second.getByRole('dialog').getByRole('button', { name: 'Подписать' }).click()
  await expect(second.getByRole('heading', { name: 'Принято' })).toBeVisible()
  await officer.reload()
  await expect(officer.getByRole('heading', { name: 'Принято' })).toBeVisible()
  await officer.getByRole('button', { name: 'Сообщить о решении' }).click()
  await dialog.getByLabel('Текст').fill('Под аркой горят три лампы (вымышлено).')
  await dialog.getByLabel('Ссылка на фото или документ').fill('https://example.org/arch.jpg')
  await dialog.getByRole('button', { name: 'Сообщить о решении' }).click()
  await expect(officer.getByText('Орган считает решённой').first()).toBeVisible()

  // The neighbour's word is one of the three that it takes without the author; who comes after the claim is not asked.
  await neighbour.goto(address)
  await act(neighbour, 'Да, решена')
  await expect(neighbour.getByText('Подтвердили: 1 из 3')).toBeVisible()
  const latecomer = await demoWindow(browser, baseURL, 'company', address)
  await latecomer.getByRole('button', { name: 'Меня это тоже касается' }).click()
  await expect(latecomer.getByText('касается 2 человек')).toBeVisible()
  await expect(latecomer.getByText('Подтвердили: 1 из 3')).toBeVisible()
  await expect(latecomer.getByRole('button', { name: 'Да, решена' })).toHaveCount(0)

  await author.goto(address)
  await act(author, 'Да, решена')
  await expect(author.getByText('подтвердил автор')).toBeVisible()
  await expect(author.getByRole('list', { name: 'Как это было' })).toContainText('Автор подтвердил решение')
})

test('photos and an outline go with a problem, and its author takes it back for a reason', async ({
  browser,
  baseURL,
}) => {
  const title = `Вымышленный пустырь ${Date.now()}`
  const author = await demoWindow(browser, baseURL, 'representative', '/problems/new')
  await author.getByLabel('В чём проблема, одной строкой').fill(title)
  await author.getByLabel('Что происходит').fill('Здесь мог бы быть сад. Всё это вымышлено.')
  await author.getByText('Это не точка, а участок').click()
  await author.getByLabel('Граница участка').fill('51.950, 85.950\n51.950, 85.960\n51.955, 85.960')
  await expect(author.getByText('В границе 3 точки.')).toBeVisible()
  await author.getByLabel('Снимки').setInputFiles([
    { name: 'пустырь.png', mimeType: 'image/png', buffer: PICTURE },
    { name: 'список.pdf', mimeType: 'application/pdf', buffer: Buffer.from('это не снимок') },
  ])
  await expect(author.getByRole('alert')).toContainText('список.pdf')
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('alert').first()).toContainText('Напишите в нескольких словах, что на снимке')
  await author.getByLabel('Что на снимке «пустырь.png»').fill('Пустырь за забором')
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(title)
  const small = author.getByRole('button', { name: /Пустырь за забором/ })
  await small.press('Enter')
  await expect(author.getByRole('dialog').getByRole('img', { name: 'Пустырь за забором' })).toBeVisible()
  await author.keyboard.press('Escape')
  await expect(small).toBeFocused()

  const address = new URL(author.url()).pathname
  const moderator = await demoWindow(browser, baseURL, 'moderator', address)
  await act(moderator, 'Опубликовать')
  await author.goto(address)
  await expect(author.getByText('Это не официальное обращение')).toBeVisible()
  await author.getByRole('button', { name: 'Скопировать для Госуслуг' }).click()
  await expect(author.getByLabel('Текст обращения')).toHaveValue(/Здесь мог бы быть сад/)

  await author.keyboard.press('Escape')
  await author.getByRole('button', { name: 'Отозвать' }).click()
  const dialog = author.getByRole('dialog')
  await dialog.getByLabel('Почему').selectOption({ label: 'Проблема уже решилась' })
  await dialog.getByRole('button', { name: 'Отозвать' }).click()
  await expect(author.getByText('Автор отозвал эту проблему')).toBeVisible()
  await expect(author.getByRole('list', { name: 'Как это было' })).toContainText('Проблема уже решилась')
})

test('the form and the desks are good in every look', async ({ browser, baseURL }) => {
  test.slow()
  const pages: [string, string[]][] = [
    ['resident', ['/problems/new']],
    ['officer', ['/manage/problems', '/manage/recommendations', '/manage/answer-templates']],
    ['admin', ['/manage/problem-routes']],
  ]
  for (const [name, paths] of pages) {
    const page = await demoWindow(browser, baseURL, name, paths[0] ?? '/')
    for (const path of paths) await expectGoodInEveryLook(page, path.replace(/\W+/g, '-').slice(1), path)
    await page.context().close()
  }
})

test('a place is chosen on a map, and the list is narrowed by the map', async ({ browser, baseURL }) => {
  const page = await demoWindow(browser, baseURL, 'resident', '/problems/new')
  const point = page.getByRole('textbox', { name: 'Точка на карте' })
  await page.getByRole('button', { name: 'Показать на карте' }).click()
  const ground = page.getByRole('region', { name: /Карта для выбора места/ })
  // The frame is there a moment before the map in it.
  await expect(ground).toHaveClass(/leaflet-container/)
  await ground.click({ position: { x: 120, y: 120 } })
  await expect(point).toHaveValue(/^\d+\.\d{5}, \d+\.\d{5}$/)
  const pressed = await point.inputValue()
  await page.getByRole('button', { name: 'Поставить точку в середину карты' }).click()
  await expect(point).not.toHaveValue(pressed)
  await expect(page.getByText(/^Точка стоит: /)).toBeVisible()
  await page.getByRole('button', { name: 'Скрыть карту' }).click()

  await page.goto('/problems')
  await expect(page.getByText(/В этой части карты \d+ проблем/)).toBeVisible()
  await page.getByRole('button', { name: 'Искать в этой области' }).click()
  await expect(page).toHaveURL(/bbox=/)
  await page.getByRole('button', { name: /Выбранная область карты/ }).click()
  await expect(page).not.toHaveURL(/bbox=/)
})

test('the outline of an area is drawn by pressing its corners on the map, and everybody sees it there', async ({
  browser,
  baseURL,
}) => {
  const title = `Вымышленный обведённый пустырь ${Date.now()}`
  const page = await demoWindow(browser, baseURL, 'resident', '/problems/new')
  await page.getByLabel('В чём проблема, одной строкой').fill(title)
  await page.getByLabel('Что происходит').fill('Всё заросло. Всё это вымышлено.')
  await page.getByRole('combobox', { name: 'Территория' }).fill('Горно-Алтайск')
  await page.getByRole('option', { name: 'Горно-Алтайск', exact: true }).click()
  await page.getByText('Это не точка, а участок').click()
  // The map opens at the place that is chosen: an area is small.
  await page.getByRole('button', { name: 'Обвести на карте' }).click()
  const ground = page.getByRole('region', { name: /Карта для границы участка/ })
  await expect(ground).toHaveClass(/leaflet-container/)
  const corners = page.getByRole('textbox', { name: /^Граница участка/ })
  const presses = [
    { x: 90, y: 70 },
    { x: 210, y: 80 },
    { x: 200, y: 190 },
    { x: 100, y: 200 },
  ]
  for (const [index, position] of presses.entries()) {
    await ground.click({ position })
    await expect(corners).toHaveValue(new RegExp(`^(51\\.9\\d{4}, 8[56]\\.[09]\\d{4}\\n?){${index + 1}}$`))
  }
  await expect(page.getByText('В границе 4 точки.')).toBeVisible()
  const drawn = ground.locator('path[class*=outline]')
  await expect(drawn).toHaveCount(1)
  // The line closes where it began.
  await expect(drawn).toHaveAttribute('d', /z$/)
  await page.getByRole('button', { name: 'Убрать последнюю точку' }).click()
  await expect(page.getByText('В границе 3 точки.')).toBeVisible()
  await expectGoodHere(page, 'problem-outline')
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('граница из 3 точек')).toBeVisible()
  await expect(page.locator('.leaflet-container path[class*=outline]')).toHaveAttribute('d', /z$/)
  await expectGoodHere(page, 'problem-outlined')
})
