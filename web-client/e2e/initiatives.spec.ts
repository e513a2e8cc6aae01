import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodInEveryLook } from './modes'

// The installation's day, which is not the day of UTC in the evening.
const TODAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Barnaul' }).format(
  new Date(),
)

/** Presses a button of the page that does something, and waits until it is told. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('Сделано').first()).toBeVisible()
}

/** Opens the form of a step, fills it in, and sends it. */
async function step(
  page: Page,
  name: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** A document of today by its address, number and date. */
async function paper(dialog: ReturnType<Page['getByRole']>, name: string): Promise<void> {
  const part = dialog.getByRole('group', { name })
  await part.getByLabel('Название документа').fill(`${name} (вымышлено)`)
  await part.getByLabel('Адрес документа').fill('https://docs.example.org/demo.pdf')
  await part.getByLabel('Номер документа').fill('4')
  await part.getByLabel('Дата документа').fill(TODAY)
}

/** One of the demonstration whose thirty days are over, so that the council may vote. */
async function overdueTalk(request: APIRequestContext): Promise<string> {
  const { items } = await (await request.get('/api/v1/initiatives?status=discussed')).json()
  return items.find((one: { discussionUntil: string }) => one.discussionUntil < TODAY).slug
}

test('a council drafts a relief and opens the discussion; votes come after thirty days', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const title = `Вымышленная льгота для пекарен ${Date.now()}`
  const council = await demoWindow(browser, baseURL, 'business', '/initiatives')
  await council.getByRole('link', { name: 'Предложить инициативу' }).click()
  await council.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(council.getByRole('alert').first()).toContainText('Заполните это поле')
  await council.getByLabel('Название').fill(title)
  await council.getByLabel('Коротко').fill('Для пекарен, которые кормят бездомных. Всё это вымышлено.')
  await council.getByLabel('Зачем и как').fill('Пекарни просят признать их помощь. Всё это вымышлено.')
  await council.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(council.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(council.getByText('Это черновик')).toBeVisible()
  await council.getByRole('button', { name: 'Открыть обсуждение' }).click()
  await expect(council.getByText('Без этого шаг не сделать').first()).toBeVisible()

  await council.getByRole('link', { name: 'Исправить черновик' }).click()
  await council.getByLabel('Налог', { exact: true }).selectOption('land')
  await council.getByLabel('Уровень').selectOption('municipal')
  const body = council.getByRole('combobox', { name: 'Кто решает' })
  await body.click()
  await body.fill('Администрация города')
  await council
    .getByRole('option', { name: /Администрация города/ })
    .first()
    .click()
  const territory = council.getByRole('combobox', { name: 'Территория' })
  await territory.click()
  await territory.fill('Горно-Алтайск')
  await council
    .getByRole('option', { name: /Горно-Алтайск/ })
    .first()
    .click()
  await council.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await act(council, 'Открыть обсуждение')
  await expect(council.getByText('Обсуждение', { exact: true }).first()).toBeVisible()
  await expect(council.getByRole('button', { name: 'Записать решение совета' })).toHaveCount(0)

  const resident = await demoWindow(browser, baseURL, 'resident', new URL(council.url()).pathname)
  await resident.getByRole('button', { name: 'Поддержать', exact: true }).click()
  await expect(resident.getByText('Поддержал 1 человек')).toBeVisible()
  await resident.getByRole('button', { name: 'Вы поддержали. Отменить' }).click()
  await expect(resident.getByText('Пока никто не поддержал')).toBeVisible()
})

test('the council votes and prepares, the body concludes, registers and decides', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const address = `/initiatives/${await overdueTalk(request)}`
  const council = await demoWindow(browser, baseURL, 'business', address)
  await step(council, 'Записать решение совета', async dialog => {
    await paper(dialog, 'Протокол')
    await dialog.getByLabel('Сколько всего членов совета').fill('15')
    await dialog.getByLabel('Сколько присутствовало').fill('7')
    await dialog.getByLabel('За', { exact: true }).fill('6')
    await dialog.getByLabel('Против').fill('1')
    await dialog.getByLabel('Воздержались').fill('0')
    await dialog.getByRole('button', { name: 'Записать решение совета' }).click()
    await expect(dialog.getByRole('alert').first()).toContainText('Кворума нет')
    await dialog.getByLabel('Сколько присутствовало').fill('9')
  })
  await expect(council.getByText('за 6 из 9')).toBeVisible()
  await step(council, 'Приложить документы', async dialog => {
    await paper(dialog, 'Проект акта')
    await paper(dialog, 'Пояснительная записка')
    await dialog.getByLabel('Потери бюджета за год, руб.').fill('120 000,50')
    await dialog.getByLabel('Кто посчитал').fill('Вымышленное финансовое управление')
  })
  await expect(council.getByText('Данных тогда ещё не было')).toBeVisible()
  await council.getByRole('link', { name: 'Открыть отчёт' }).click()
  await expect(council.getByText('Данные появятся, когда')).toBeVisible()
  await expect(council.getByText(/^e3b0c442/)).toBeVisible()

  const officer = await demoWindow(browser, baseURL, 'officer', address)
  await act(officer, 'Взять на заключение')
  await step(officer, 'Дать заключение', async dialog => {
    await paper(dialog, 'Заключение')
    await dialog.getByLabel('Какое заключение').selectOption({ label: 'положительное' })
  })
  await step(officer, 'Зарегистрировать', async dialog => {
    await dialog.getByLabel('Регистрационный номер').fill('Н-99')
    await dialog.getByLabel('Когда решат').fill('2099-01-01')
    await dialog.getByLabel('По какому правилу такой срок').fill('Вымышленный регламент')
  })
  await expect(officer.getByText('№ Н-99').first()).toBeVisible()
  await step(officer, 'Отклонить', async dialog => {
    await dialog.getByLabel('Мотивы').fill('Потери не подтверждены. Всё это вымышлено.')
  })
  await expect(officer.getByText('Отклонена', { exact: true }).first()).toBeVisible()
  await expect(officer.getByText('Потери не подтверждены').first()).toBeVisible()
})

test('the form is good in every look', async ({ browser, baseURL }) => {
  test.slow()
  const page = await demoWindow(browser, baseURL, 'business', '/initiatives/new')
  await expectGoodInEveryLook(page, 'initiatives-new', '/initiatives/new')
})
