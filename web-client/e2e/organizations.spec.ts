import { expect, type Page, test } from '@playwright/test'
import { asAdministrator } from './administrator'
import { expectGoodInEveryLook, settled } from './modes'

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

const mapOf = (page: Page) =>
  page.getByRole('region', { name: 'Карта найденных организаций. То же самое есть в списке.' })
const pinsOf = (page: Page) => mapOf(page).getByRole('button', { name: /^\d+ организаци/ })

/** Presses a pin as a person does: one that stands still with nothing over it. */
async function pressPin(page: Page): Promise<void> {
  await mapOf(page).scrollIntoViewIfNeeded()
  await expect(async () => {
    const free = await pinsOf(page).evaluateAll(pins =>
      pins.findIndex(pin => {
        const { x, y, width, height } = pin.getBoundingClientRect()
        return pin.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      }),
    )
    expect(free).toBeGreaterThanOrEqual(0)
    await pinsOf(page).nth(free).click({ timeout: 2_000 })
  }).toPass()
}

test('the map narrows the list to what is seen, and the address keeps it', async ({ page, request }) => {
  const { clusters } = await (
    await request.get('/api/v1/organizations/map?bbox=-180,-85,180,85&zoom=0')
  ).json()
  const placed = clusters.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
  await page.goto('/organizations')
  await expect(pinsOf(page).first()).toBeVisible()
  const count = page.getByRole('region', { name: 'Что нашлось' }).getByText(/^\d+ организаци[яий]$/)
  const all = await count.textContent()
  const seen = page.getByText(/В этой части карты/)
  const far = await seen.textContent()
  // It opens around all of them; other stories may add some meanwhile.
  expect(Number(/\d+/.exec(far ?? '')?.[0])).toBeGreaterThanOrEqual(placed)
  await pressPin(page)
  await expect(seen).not.toHaveText(far ?? '')
  await page.getByRole('button', { name: 'Искать в этой области' }).click()
  await expect(page).toHaveURL(/bbox=/)
  await expect(count).not.toHaveText(all ?? '')
  const some = (await count.textContent()) ?? ''
  await page.reload()
  const chip = page.getByRole('button', { name: 'Убрать условие: Выбранная область карты' })
  await chip.click()
  await expect(page).toHaveURL('/organizations')
  // Not «all» to the last one: other stories add organizations meanwhile.
  await expect(count).not.toHaveText(some)

  await rows(page).nth(1).hover()
  await expect(mapOf(page).locator('[class*=halo]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Скрыть карту' }).click()
  await expect(mapOf(page)).toHaveCount(0)
})

test.describe('an answer that is changed on its way', () => {
  // What the service worker asks for no test can answer.
  test.use({ serviceWorkers: 'block' })

  test('a map that cannot show all says how many it shows', async ({ page }) => {
    await page.route('**/api/v1/organizations/map?*', async route => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), limitedTo: 400 } })
    })
    await page.goto('/organizations')
    await expect(page.getByText(/Показаны 400 самых подходящих организаций/)).toBeVisible()
    await expect(page.getByText(/В этой части карты/)).toHaveCount(0)
  })
})

test('the map works by keyboard alone, down to who shares one place', async ({ page }) => {
  await asAdministrator(page, '/manage/organizations')
  const shared = `Вымышленные соседи ${Date.now()}`
  for (const name of [`${shared} А`, `${shared} Б`]) {
    await page.goto('/manage/organizations/new')
    await page.getByLabel('Название', { exact: true }).fill(name)
    await page.getByLabel('Место на карте').fill('50.25, 89.75')
    await page.getByRole('button', { name: 'Добавить организацию' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
  await page.goto('/organizations?bbox=89.7,50.2,89.8,50.3')
  const pin = pinsOf(page).first()
  await expect(pin).toBeVisible()
  const far = await page.getByText(/В этой части карты/).textContent()
  await mapOf(page).focus()
  // A step that is still being drawn swallows the next press.
  await expect(async () => {
    await page.keyboard.press('-')
    await expect(page.getByText(/В этой части карты/)).not.toHaveText(far ?? '', { timeout: 1_000 })
  }).toPass()

  // A cluster that is opened comes nearer and keeps the focus; at the last zoom it is told who is there.
  await pin.focus()
  const here = page.getByRole('region', { name: /^Здесь \d+ организаци/ })
  await expect(async () => {
    await expect(page.locator('.leaflet-marker-icon:focus')).toHaveAttribute('aria-label', /организаци/)
    await page.keyboard.press('Enter')
    await expect(here).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(here.getByRole('heading')).toBeFocused()
  await expect(here.getByRole('link', { name: `${shared} А` })).toBeVisible()
  await expect(here.getByRole('link', { name: `${shared} Б` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(here).toHaveCount(0)
  await expect(page.locator('.leaflet-marker-icon:focus')).toHaveCount(1)
})

test('on a phone the list and the map take turns and keep their state', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/organizations?kind=ngo')
  await expect(rows(page).first()).toBeVisible()
  await expect(mapOf(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Карта', exact: true }).click()
  await expect(page).toHaveURL('/organizations?kind=ngo&view=map')
  await expect(pinsOf(page).first()).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
  const seen = page.getByText(/В этой части карты/)
  const far = await seen.textContent()
  await pressPin(page)
  await expect(seen).not.toHaveText(far ?? '')
  const nearer = await seen.textContent()
  await page.getByRole('button', { name: 'Список', exact: true }).click()
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Карта', exact: true }).click()
  await expect(seen).toHaveText(nearer ?? '')
})

test('a map asks no other server for anything', async ({ page, baseURL }) => {
  const outside: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
      outside.push(request.url())
  })
  const outlines = page.waitForResponse(/outlines/)
  await page.goto('/organizations')
  expect((await outlines).ok()).toBe(true)
  await expect(mapOf(page).locator('path').first()).toBeAttached()
  await expect(page.getByText('Контуры: Natural Earth, общественное достояние')).toBeVisible()
  expect(outside).toEqual([])
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
  // «Save this search» stands between the box and the first group, as soon as it has come.
  const here = page.getByRole('link', { name: 'Искать только здесь' }).first()
  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('Tab')
    if (await here.evaluate(link => link === document.activeElement)) break
  }
  await expect(here).toBeFocused()
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

  test('the pages of the desk are good in every look and width', async ({ page }) => {
    await asAdministrator(page, '/manage/organizations?status=published')
    await settled(page)
    const one = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')
    const desk = '/manage/organizations'
    for (const [name, path] of [
      ['desk-list', `${desk}?status=published`],
      ['desk-new', `${desk}/new`],
      ['desk-one', `${one}`],
      ['desk-merge', `${one}/merge`],
    ] as const)
      await expectGoodInEveryLook(page, name, path)
  })
})
