import { expect, type Page, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodPage, MODES, settled, WIDTHS } from './modes'

const rows = (page: Page) => page.getByRole('region', { name: 'Что нашлось' }).getByRole('listitem')

test('a visitor finds by a typo, filters, opens, and comes back to the same place', async ({ page }) => {
  await page.goto('/organizations')
  await expect(rows(page).first()).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('робототехинка')
  await expect(page).toHaveURL(/q=/)
  await expect(page.locator('mark').first()).toBeVisible()

  await page.getByLabel('Название, дело, ИНН или ОГРН').fill('')
  await expect(page).toHaveURL('/organizations')
  await page.getByRole('checkbox', { name: /НКО/ }).check()
  await expect(page).toHaveURL('/organizations?kind=ngo')
  await expect(page.getByRole('button', { name: 'Убрать условие: НКО' })).toBeVisible()
  await page.getByRole('button', { name: 'Показать ещё' }).click()
  await expect(rows(page)).toHaveCount(40)

  const wanted = rows(page).nth(30).getByRole('link')
  const name = (await wanted.textContent()) ?? ''
  await wanted.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(500)
  await wanted.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.goBack()
  await expect(page).toHaveURL('/organizations?kind=ngo')
  await expect(rows(page)).toHaveCount(40)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 50)
  await expect(page.getByRole('checkbox', { name: /НКО/ })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('checkbox', { name: /НКО/ })).not.toBeChecked()
})

test('the map shows the same organizations, and a point leads to its page', async ({ page }) => {
  await page.goto('/organizations')
  const map = page.getByRole('region', { name: 'Карта найденных организаций. То же самое есть в списке.' })
  await expect(map.getByRole('button', { name: /организаци/ }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Скрыть карту' }).click()
  await expect(map).toHaveCount(0)
})

test('an address that was never there is a missing page', async ({ page }) => {
  await page.goto('/organizations/never-there')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет')
})

test('the search over everything starts in its box and groups what it finds', async ({ page }) => {
  await page.goto('/about')
  await page.locator('main h1').waitFor()
  await page.keyboard.press('/')
  await expect(page).toHaveURL('/search')
  await expect(page.getByLabel('Что ищем')).toBeFocused()
  await page.keyboard.type('помощь')
  await expect(page.getByRole('heading', { level: 2, name: 'Организации' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Искать только здесь' })).toBeFocused()
})

test.describe('the desk', () => {
  // One after another: they share the administrator, whose sign-ins are counted.
  test.describe.configure({ mode: 'serial' })

  test('an administrator adds, is told of a wrong number, corrects, and meets another version', async ({
    page,
    context,
  }) => {
    await asAdministrator(page, '/manage/organizations')
    await page.getByRole('link', { name: 'Добавить организацию' }).click()
    const name = `Вымышленный «Ключ ${Date.now()}»`
    await page.getByLabel('Название', { exact: true }).fill(name)
    await page.getByLabel(/^ОГРН/).fill('1020400000061')
    await page.getByRole('button', { name: 'Добавить организацию' }).click()

    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('link', { name: /контрольная цифра/ }).click()
    await expect(page.getByLabel(/^ОГРН/)).toBeFocused()
    await page.getByLabel(/^ОГРН/).fill('')
    await page.getByRole('button', { name: 'Добавить организацию' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page).toHaveURL(/\/manage\/organizations\/[0-9a-f-]{36}$/)

    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByLabel('Миссия').fill('Чистим родники осенью.')
    await other.getByLabel('Электронная почта').fill('key@example.org')
    await other.getByRole('button', { name: 'Сохранить' }).click()
    await expect(other.getByText('Сохранено', { exact: true })).toBeVisible()

    await page.getByLabel('Миссия').fill('Чистим родники весной.')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect(page.getByText('Пока вы работали, эту запись изменил кто-то ещё')).toBeVisible()
    await expect(page.getByText('Чистим родники осенью.')).toBeVisible()
    await expect(page.getByText('key@example.org')).toBeVisible()
    await page.getByRole('radio', { name: /Ваше/ }).check()
    await page.getByRole('button', { name: 'Сохранить выбранное' }).click()
    await expect(page.getByLabel('Миссия')).toHaveValue('Чистим родники весной.')
    await expect(page.getByLabel('Электронная почта')).toHaveValue('key@example.org')
    await expect(page.getByText('Чистим родники весной.').last()).toBeVisible()

    await page.getByRole('button', { name: 'Убрать в архив' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Убрать в архив' }).click()
    await expect(page.getByText('В архиве', { exact: true }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Вернуть из архива' }).click()
    await expect(page.getByText('Опубликована', { exact: true }).first()).toBeVisible()
  })

  test('what was typed survives a closed window, and leaving asks', async ({ page }) => {
    await asAdministrator(page, '/manage/organizations/new')
    await page.getByLabel('Название', { exact: true }).fill('Недописанная')
    await page.getByRole('link', { name: 'Как это устроено' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Остаться' }).click()
    await expect(page.getByLabel('Название', { exact: true })).toHaveValue('Недописанная')
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('rt.draft.organization.new') ?? ''))
      .toContain('Недописанная')
    await page.reload()
    await expect(page.getByLabel('Название', { exact: true })).toHaveValue('Недописанная')
    await page.getByRole('button', { name: 'Удалить черновик' }).click()
    await expect(page.getByLabel('Название', { exact: true })).toHaveValue('')
  })

  test('two entries of one organization become one, and the old address leads to it', async ({ page }) => {
    await asAdministrator(page, '/manage/organizations/new')
    const names = ['Первая', 'Вторая'].map(word => `Вымышленная ${word} ${Date.now()}`)
    const made: string[] = []
    for (const name of names) {
      await page.goto('/manage/organizations/new')
      await page.getByLabel('Название', { exact: true }).fill(name)
      await page.getByRole('button', { name: 'Добавить организацию' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      made.push((await page.getByRole('link', { name: 'Открыть страницу' }).getAttribute('href')) ?? '')
    }
    await page.getByRole('link', { name: 'Объединить с другой записью' }).click()
    await page.getByRole('combobox', { name: 'Какая запись останется' }).fill(names[0] ?? '')
    await page.getByRole('option', { name: names[0] }).click()
    await expect(page.getByRole('table')).toContainText(names[1] ?? '')
    await page.getByRole('button', { name: 'Объединить с другой записью' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Объединить с другой записью' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[0] ?? '')
    await page.goto(made[1] ?? '')
    await expect(page).toHaveURL(made[0] ?? '')
  })

  for (const look of MODES) {
    test(`the pages of the desk are good in the look ${look}`, async ({ page }) => {
      await page.addInitScript(chosen => {
        localStorage.setItem('rt.scheme', chosen === 'dark' ? 'dark' : 'light')
        if (chosen === 'low-vision') localStorage.setItem('rt.lowVision', 'on')
      }, look)
      await asAdministrator(page, '/manage/organizations?status=published')
      await settled(page)
      const one = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')
      const desk = '/manage/organizations'
      for (const [place, path] of [
        `${desk}?status=published`,
        `${desk}/new`,
        `${one}`,
        `${one}/merge`,
      ].entries()) {
        await page.goto(path)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          await settled(page)
          await page.screenshot({ path: `e2e/screens/desk-${place}-${look}-${width}.png`, fullPage: true })
          await expectGoodPage(page, { language: 'ru', look, width })
        }
      }
    })
  }
})
