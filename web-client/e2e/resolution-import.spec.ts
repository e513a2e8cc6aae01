import { expect, type Page, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodPage, MODES, settled, WIDTHS } from './modes'

// One after another: they share the administrator, whose sign-ins are counted.
test.describe.configure({ mode: 'serial' })

/** A resolution of our own, plainly invented; its subject is new in every run, as a round table is published once. */
const resolution = (subject: string) => `Круглый стол
«${subject}»
14 марта 2025 года

Сильные стороны:
- Соседи знают друг друга по именам
- Во дворах есть место для общих дел

Слабые стороны:
- Никто не отвечает за общий инструмент

Рекомендации:

Советам выдуманных дворов:
1. Завести полку общих инструментов. Назначить хранителя полки.
2. Рассказывать о полке новым жильцам. Срок: до 1 июня 2027 года.

Вымышленной мастерской «Шестерёнка»:
3. Проводить день починки раз в квартал
`

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

async function bringIn(page: Page, subject: string): Promise<void> {
  await asAdministrator(page, '/manage/round-tables')
  await page.getByLabel('Текстом').fill(resolution(subject))
  await page.getByRole('button', { name: 'Прочитать текст' }).click()
  await expect(heading(page, 'Черновик резолюции')).toBeVisible()
  await expect(page.getByLabel('Название')).toHaveValue(subject)
}

test('an administrator imports a resolution, corrects it beside the source and publishes it', async ({
  page,
}) => {
  const subject = `Дворы, которые чинят себя сами, ${Date.now()}`
  await bringIn(page, subject)
  await expect(page.getByText('2 сильные стороны')).toBeVisible()
  await expect(page.getByText('2 адресата')).toBeVisible()
  await expect(page.getByText('3 рекомендации')).toBeVisible()
  await expect(page.getByLabel('Дата проведения')).toHaveValue('2025-03-14')

  const second = page.getByLabel('Рекомендация 2', { exact: true })
  await second.focus()
  await expect(page.locator('[aria-current=true]').filter({ hasText: 'Рассказывать о полке' })).toBeVisible()

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

  await page.getByRole('button', { name: 'Опубликовать' }).click()
  const question = page.getByRole('dialog', { name: 'Опубликовать резолюцию?' })
  await expect(question).toContainText('4 рекомендации')
  await question.getByRole('button', { name: 'Опубликовать' }).click()
  await expect(page).toHaveURL(/\/round-tables\/2025-03-14-/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject)
  await expect(page.getByText('Выбрать хранителя полки').first()).toBeVisible()
})

test('a second window is told, and the person decides whose corrections stay', async ({ page, context }) => {
  await bringIn(page, `Дворы из двух окон, ${Date.now()}`)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('Место').fill('Двор второго окна')
  await expect(other.getByText('Сохранено', { exact: true })).toBeVisible()

  await page.getByLabel('Место').fill('Двор первого окна')
  const question = page.getByRole('dialog', { name: 'Черновик изменили в другом месте' })
  await question.getByRole('button', { name: 'Взять сохранённые' }).click()
  await expect(page.getByLabel('Место')).toHaveValue('Двор второго окна')

  await page.getByRole('button', { name: 'Отложить' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отложить' }).click()
  await expect(page).toHaveURL('/manage/round-tables')
})

test('what cannot be read is refused in words, and a draft that lacks something is not published', async ({
  page,
}) => {
  await asAdministrator(page, '/manage/round-tables')
  const file = page.getByTestId('resolution-file')
  await file.setInputFiles({
    name: 'фото.png',
    mimeType: 'image/png',
    buffer: Buffer.from([137, 80, 78, 71]),
  })
  await expect(page.getByRole('alert')).toContainText('Подойдут файлы DOCX, TXT и MD')
  await file.setInputFiles({
    name: 'не документ.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([80, 75, 3, 4, 0, 0, 1, 2]),
  })
  await expect(page.getByRole('alert')).toContainText('не читается как документ Word')

  await file.setInputFiles({
    name: 'без даты.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Рекомендации:\n\nВыдуманному двору:\n- Поставить скамейку\n'),
  })
  await expect(heading(page, 'Черновик резолюции')).toBeVisible()
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'Укажите дату проведения.' }).click()
  await expect(page.getByLabel('Дата проведения')).toBeFocused()
})

test('the desk and the draft are good in every look and width', async ({ browser, page, baseURL }) => {
  await bringIn(page, `Дворы для проверки вида, ${Date.now()}`)
  const editor = page.url()
  const state = await page.context().storageState()
  for (const [name, path] of [
    ['manage-round-tables', '/manage/round-tables'],
    ['manage-round-table', editor],
  ] as const) {
    for (const look of MODES) {
      for (const width of WIDTHS) {
        await test.step(`${name}, ${look}, ${width}`, async () => {
          const context = await browser.newContext({
            baseURL,
            storageState: state,
            viewport: { width, height: 900 },
          })
          await context.addInitScript(chosen => {
            localStorage.setItem('rt.scheme', chosen === 'dark' ? 'dark' : 'light')
            if (chosen === 'low-vision') localStorage.setItem('rt.lowVision', 'on')
          }, look)
          const shown = await context.newPage()
          await shown.goto(path)
          await settled(shown)
          await shown.screenshot({ path: `e2e/screens/${name}-ru-${look}-${width}.png`, fullPage: true })
          await expectGoodPage(shown, { language: 'ru', look, width })
          // The session's cookie changes with each use: the next window goes on with the newest.
          state.cookies = (await context.storageState()).cookies
          await context.close()
        })
      }
    }
  }
})
