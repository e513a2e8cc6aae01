import { expect, test } from '@playwright/test'

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/')
  await page.locator('main h1').waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('a change of page moves the focus to its heading and renames the window', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Как это устроено' }).first().click()
  await expect(page).toHaveTitle('Как это устроено — Круглый стол')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the language is chosen once and kept', async ({ page }) => {
  await page.goto('/about')
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How it works')
  await page.goto('/sign-in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('the low-vision version is one switch, kept, and can be left', async ({ page }) => {
  await page.goto('/about')
  await page.getByRole('button', { name: 'Вид сайта и версия для слабовидящих' }).click()
  await page.getByRole('button', { name: 'Версия для слабовидящих', exact: true }).click()
  await page.getByRole('radio', { name: 'самый крупный' }).check()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-low-vision', 'on')
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
  await page.getByRole('button', { name: 'Обычная версия' }).click()
  await expect(page.locator('html')).toHaveCSS('font-size', '16px')
})

test('the menu of a phone opens, closes by Esc and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/about')
  const button = page.getByRole('button', { name: 'Меню' })
  await button.click()
  await expect(page.getByRole('navigation', { name: 'Разделы', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Разделы', exact: true })).toBeHidden()
  await expect(button).toBeFocused()
  const header = await page.locator('header').boundingBox()
  expect(header?.height ?? 0, 'one row on a phone').toBeLessThan(80)
})

test('«/» leads to the search box of the page', async ({ page }) => {
  await page.goto('/about/design')
  await page.locator('main h1').waitFor()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Название или дело')).toBeFocused()
})

test('no script, style or font comes from elsewhere', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith('data:'))
      foreign.push(request.url())
  })
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  expect(foreign).toEqual([])
})

test('a network that goes away is told, and the page stays', async ({ page, context }) => {
  await page.goto('/about')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await expect(page.getByText('Нет связи с сетью.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Нет связи с сетью.')).toBeHidden()
})

test('a page read before opens without a network, one not read tells why it cannot', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto('/about')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Как это устроено')
  await page.goto('/organizations/never-read-before')
  await expect(page.locator('main h1')).toBeVisible()
})

test.describe('without what a browser keeps', () => {
  // The browser's offline mode does not reach the service worker, which would answer from the server.
  test.use({ serviceWorkers: 'block' })

  test('a page whose parts do not come says that the network is away, and comes when it is back', async ({
    page,
    context,
  }) => {
    await page.goto('/about')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('banner').getByRole('link', { name: 'Организации' }).click()
    await expect(page.getByText('Сервер не отвечает. Проверьте связь')).toBeVisible()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Организации' })).toBeVisible()
  })
})

test('the front page leads to problems that need help and to proposals that gather votes', async ({
  page,
}) => {
  for (const [heading, list] of [
    ['Проблемы, которым нужна помощь', 'problems'],
    ['Предложения, которые собирают голоса', 'proposals'],
  ]) {
    await page.goto('/')
    const section = page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading }) })
    await expect(section.getByRole('listitem').first()).toBeVisible()
    await section.getByRole('listitem').first().getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/${list}/.`))
  }
})
