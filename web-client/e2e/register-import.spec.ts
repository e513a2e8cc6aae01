import { expect, type Page, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodInEveryLook } from './modes'

// One after another: they share the administrator, whose sign-ins are counted.
test.describe.configure({ mode: 'serial' })

const DESK = '/manage/organizations/imports'
const NAME = 'вымышленный реестр.csv'

/** A register as a small town keeps it: a heading of its own, a number with a wrong check digit, a row without a name. */
function register(mark: string): string {
  return [
    'Краткое наименование;Чем занимается;ОГРН',
    `Вымышленные родники ${mark};Чистим родники весной.;`,
    `Вымышленный сад ${mark};Сажаем яблони у школ.;`,
    `Вымышленный просчёт ${mark};С ошибкой в номере.;1020400000061`,
    ';Без названия.;',
  ].join('\r\n')
}

async function upload(page: Page, text: string, name = NAME): Promise<void> {
  await page.goto(DESK)
  await page
    .getByTestId('register-file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

async function bringIn(page: Page, text: string): Promise<void> {
  await upload(page, text)
  await expect(stands(page, 'Ждёт решения')).toBeVisible()
}

/** Where the import stands, as its own page says. */
const stands = (page: Page, status: string) => page.locator('main').getByText(status, { exact: true })
const part = (page: Page, title: string | RegExp) =>
  page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: title }) })
const figure = (page: Page, name: string) =>
  part(page, /^Что (будет, если начать|сделано)$/)
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('definition')

/** Says what the column means that nobody could guess, and has the file checked again. */
async function explain(page: Page): Promise<void> {
  await page.getByLabel('Чем занимается').selectOption({ label: 'Миссия' })
  await page.getByRole('button', { name: 'Проверить снова' }).click()
  const preview = page.getByRole('region', { name: 'Первые строки' })
  await expect(preview.getByRole('columnheader', { name: 'Миссия' })).toBeVisible()
  await expect(preview).toContainText('Сажаем яблони у школ.')
}

async function step(page: Page, name: string, reached: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await expect(stands(page, reached)).toBeVisible({ timeout: 30_000 })
}

test('a register comes in, says what is wrong, meets what people have stated, and is undone', async ({
  page,
}) => {
  const mark = String(Date.now())
  const garden = `Вымышленный сад ${mark}`
  const search = `/organizations?q=${encodeURIComponent(garden)}`
  await asAdministrator(page, '/manage/organizations')
  await page.getByRole('link', { name: 'Загрузить реестр' }).click()
  await expect(page).toHaveURL(DESK)
  await page.getByTestId('register-file').setInputFiles({
    name: 'фото.png',
    mimeType: 'image/png',
    buffer: Buffer.from([137, 80, 78, 71]),
  })
  await expect(page.getByRole('alert')).toContainText('Нужен CSV, XLSX, JSON')

  await test.step('the check tells every problem, here and as a file', async () => {
    await bringIn(page, register(mark))
    await expect(figure(page, 'строк в файле')).toHaveText('4')
    await expect(figure(page, 'с ошибками')).toHaveText('2')
    const problems = page.getByRole('table', { name: 'Ошибки в файле' })
    await expect(problems.getByRole('row')).toHaveCount(3)
    await expect(problems).toContainText('контрольная цифра')
    await page.getByLabel('Какие показать').selectOption({ label: 'не заполнено (1)' })
    await expect(problems.getByRole('row')).toHaveCount(2)
    await expect(problems.getByRole('rowheader', { name: '4', exact: true })).toBeVisible()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Скачать все ошибки (CSV)' }).click()
    expect((await saved).suggestedFilename()).toBe(`${NAME}-problems.csv`)
  })

  await test.step('the meaning of a column is corrected, and the register comes in', async () => {
    await explain(page)
    await step(page, 'Начать загрузку', 'Загружен')
    await expect(figure(page, 'новых')).toHaveText('2')
  })
  const first = page.url()
  await page.goto(search)
  await expect(page.getByRole('link', { name: garden })).toBeVisible()

  await test.step('the same file again changes nothing', async () => {
    await bringIn(page, register(mark))
    await explain(page)
    await expect(figure(page, 'без изменений')).toHaveText('2')
    await expect(figure(page, 'новых')).toHaveText('0')
    await step(page, 'Остановить', 'Остановлен')
  })

  await test.step('what a person has stated since is asked about, and stays', async () => {
    await page.goto(`/manage/organizations?status=published&q=${encodeURIComponent(garden)}`)
    await page.getByRole('link', { name: garden }).click()
    await page.getByLabel('Миссия').fill('Сажаем и груши.')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect(page.getByText('Сохранено', { exact: true })).toBeVisible()

    await bringIn(page, register(mark))
    await explain(page)
    await expect(figure(page, 'спорных значений')).toHaveText('1')
    await step(page, 'Начать загрузку', 'Загружен')
    const dispute = part(page, 'Реестр спорит с людьми')
    await expect(dispute).toContainText('Сажаем и груши.')
    await expect(dispute).toContainText('Сажаем яблони у школ.')
    await dispute.getByRole('button', { name: `Оставить, что сообщили люди: ${garden}, Миссия` }).click()
    await expect(page.getByText('Решён 1 вопрос')).toBeVisible()
    await expect(dispute).toHaveCount(0)
    await page.goto(search)
    await page.getByRole('link', { name: garden }).click()
    await expect(page.getByRole('main')).toContainText('Сажаем и груши.')
  })

  await test.step('an undo takes back what nobody has touched, and lists the rest', async () => {
    await page.goto(first)
    await step(page, 'Отменить всё', 'Отменён')
    const left = part(page, 'Что отменить не удалось')
    await expect(left).toContainText('1 запись с тех пор правили люди.')
    await expect(left.getByRole('link', { name: garden })).toBeVisible()
    await page.goto(`/organizations?q=${encodeURIComponent(`Вымышленные родники ${mark}`)}`)
    await expect(page.getByRole('link', { name: `Вымышленные родники ${mark}` })).toHaveCount(0)
    await page.goto(search)
    await expect(page.getByRole('link', { name: garden })).toBeVisible()
  })
})

test('the work goes on without its page and is found again in the list', async ({ page }) => {
  await asAdministrator(page, DESK)
  // Wrong numbers only: it takes its time, and nothing of it can get into the directory.
  const rows = Array.from({ length: 60_000 }, (_, i) => `Вымышленная ${i};1020400000061`)
  const name = `вымышленный большой ${Date.now()}.csv`
  await upload(page, ['Краткое наименование;ОГРН', ...rows].join('\r\n'), name)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText('Страницу можно закрыть')).toBeVisible()
  await page.goto(DESK)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(stands(page, 'Ждёт решения')).toBeVisible({ timeout: 60_000 })
  await expect(figure(page, 'с ошибками')).toHaveText(/^60\s000$/)
  await step(page, 'Остановить', 'Остановлен')
})

test('a file that is broken says where, and changes nothing', async ({ page }) => {
  await asAdministrator(page, DESK)
  await upload(page, 'Краткое наименование;ОГРН\r\n"Открыта и не закрыта;\r\n', 'сломанный.csv')
  await expect(stands(page, 'Не удалось')).toBeVisible()
  await expect(page.getByText('Кавычка открыта и нигде не закрыта. Строка 2. Место 1.')).toBeVisible()
  await expect(page.getByText('В каталоге ничего не изменилось.')).toBeVisible()
})

test('the desk and an import are good in every look and width', async ({ page }) => {
  await asAdministrator(page, DESK)
  await bringIn(page, register(`вида ${Date.now()}`))
  await explain(page)
  const one = page.url()
  await expectGoodInEveryLook(page, 'register-desk', DESK)
  await expectGoodInEveryLook(page, 'register-import', one)
})
