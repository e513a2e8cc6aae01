import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Frame, type Locator, type Page, test } from '@playwright/test'
import { picture } from './modes'
import { builtCode, careful, openPortal, type Portal, watch } from './portal'

let portal: Portal
test.beforeAll(async () => {
  portal = await openPortal()
})
test.afterAll(() => portal.stop())

const height = async (one: Locator) => (await one.boundingBox())?.height ?? 0

/** Somebody who has never been on the platform: what is kept then, the code has kept. */
const visitor = async (browser: Browser) => (await browser.newContext({ locale: 'ru-RU' })).newPage()

/** The browser gives what a frame has kept; a page that may not keep anything at all counts as empty. */
const kept = (frame: Frame | Page) =>
  frame.evaluate(async () => [
    document.cookie,
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(one => one.name),
  ])

async function expectNoFinding(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}

test('a frame in another site shows the list, has the right height, and keeps nothing', async ({
  browser,
  page: builder,
  baseURL,
}) => {
  const platform = String(baseURL)
  const code = await builtCode(builder, 'frame', { theme: 'dark', language: 'en' })
  const page = await visitor(browser)
  const seen = watch(page, platform)
  await page.goto(portal.write('/frame', code, careful(platform, "'unsafe-inline'")))
  const frame = page.locator('iframe')
  const inside = frame.contentFrame()
  await expect(inside.locator('#items > li')).toHaveCount(5)
  await expect(inside.getByRole('heading', { name: 'Organizations' })).toBeVisible()
  await expect(inside.locator('#items > li').first()).toContainText('NGO')
  await expect(inside.locator('body')).toHaveCSS('background-color', 'rgb(19, 24, 22)')
  await expect(inside.getByText('Demonstration: the organizations are invented.')).toBeVisible()

  await test.step('the height is that of the list, and follows it', async () => {
    const body = inside.locator('body')
    await expect
      .poll(async () => Math.abs((await height(frame)) - (await height(body))))
      .toBeLessThanOrEqual(1)
    const before = await height(frame)
    await inside.getByRole('link', { name: 'Show more' }).press('Enter')
    await expect(inside.locator('#items > li')).toHaveCount(10)
    await expect(inside.locator('#items > li').nth(5).getByRole('link')).toBeFocused()
    await expect.poll(() => height(frame)).toBeGreaterThan(before + 100)
    await page.setViewportSize({ width: 360, height: 700 })
    await expect
      .poll(async () => Math.abs((await height(frame)) - (await height(body))))
      .toBeLessThanOrEqual(1)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
  })

  await test.step('axe finds nothing, nothing is kept, nothing was refused', async () => {
    await picture(page, 'embed-frame')
    await expectNoFinding(page)
    const [, embedded] = page.frames()
    expect(embedded && (await kept(embedded))).toEqual([''])
    expect(await page.context().cookies()).toEqual([])
    expect(seen).toEqual({ cookies: [], errors: [] })
  })

  await test.step('a link opens the platform in another tab', async () => {
    const opened = page.waitForEvent('popup')
    await inside.locator('#items a').first().click()
    await expect((await opened).getByRole('heading', { level: 1 })).toBeVisible()
  })
  await page.context().close()
})

test('only the frame itself says its height', async ({ page }) => {
  const intruder = portal.write(
    '/intruder',
    `<script>parent.postMessage({ source: 'nko-embed', v: 1, id: 'organizations', type: 'resize', height: 9000 }, '*')</script>`,
  )
  const code = await builtCode(page, 'frame')
  await page.goto(
    portal.write(
      '/attacked',
      `${code}<iframe src="${intruder}" data-nko-embed title="чужая рамка"></iframe>`,
    ),
  )
  const frame = page.locator('iframe').first()
  const body = frame.contentFrame().locator('body')
  await expect.poll(async () => Math.abs((await height(frame)) - (await height(body)))).toBeLessThanOrEqual(1)
  const right = await height(frame)
  // The page itself says the same, and so does the frame of another origin, after which its message has surely come.
  await page.evaluate(
    () =>
      new Promise<void>(heard => {
        addEventListener('message', event => event.data.height === 9001 && heard())
        postMessage({ source: 'nko-embed', v: 1, id: 'organizations', type: 'resize', height: 9001 }, '*')
      }),
  )
  expect(await height(frame)).toBe(right)
  expect(await height(page.locator('iframe').nth(1))).toBeLessThan(1000)
})

test('the element in another site shows the list under a strict policy, by keyboard, and keeps nothing', async ({
  browser,
  page: builder,
  baseURL,
}) => {
  const platform = String(baseURL)
  const code = await builtCode(builder, 'element', { theme: 'light' })
  const page = await visitor(browser)
  const seen = watch(page, platform)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto(portal.write('/element', code, careful(platform)))
  const element = page.locator('nko-embed')
  const rows = element.getByRole('listitem')
  await expect(rows).toHaveCount(5)
  await expect(element.getByRole('heading', { name: 'Организации', level: 2 })).toBeVisible()
  await expect(rows.first()).toContainText('НКО')
  await expect(element.locator('.box')).toHaveCSS('background-color', 'rgb(255, 253, 248)')
  await expect(element.getByText('Демонстрация: организации вымышлены.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Организации на площадке «Круглый стол»' })).toBeHidden()

  await element.getByRole('button', { name: 'Показать ещё' }).press('Enter')
  await expect(rows).toHaveCount(10)
  await expect(rows.nth(5).getByRole('link')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(rows.nth(6).getByRole('link')).toBeFocused()

  await element.evaluate(one => {
    one.setAttribute('theme', 'auto')
    one.setAttribute('lang', 'en')
  })
  await expect(element.getByRole('heading', { name: 'Organizations' })).toBeVisible()
  await expect(element.locator('.box')).toHaveCSS('background-color', 'rgb(19, 24, 22)')
  await expect(rows).toHaveCount(5)
  await picture(page, 'embed-element')
  await expectNoFinding(page)
  expect(await kept(page)).toEqual([''])
  expect(await page.context().cookies()).toEqual([])
  expect(seen).toEqual({ cookies: [], errors: [] })
  await page.context().close()
})

test('a list that cannot be had says so, keeps the plain link, and comes when asked again', async ({
  page,
}) => {
  const code = await builtCode(page, 'element')
  let broken = true
  await page.route('**/api/v1/organizations?*', route => (broken ? route.abort() : route.continue()))
  await page.goto(portal.write('/broken', code))
  const element = page.locator('nko-embed')
  await expect(element.getByRole('status')).toHaveText('Список сейчас не открывается.')
  await expect(element.getByRole('link', { name: 'Организации на площадке «Круглый стол»' })).toBeVisible()
  broken = false
  await element.getByRole('button', { name: 'Попробовать ещё раз' }).click()
  await expect(element.getByRole('listitem')).toHaveCount(5)
})

test('without JavaScript the frame is a list of links, and the element a link', async ({
  browser,
  page,
  baseURL,
}) => {
  const address = portal.write(
    '/plain',
    (await builtCode(page, 'frame')) + (await builtCode(page, 'element')),
  )
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU' })
  const plain = await context.newPage()
  await plain.goto(address)
  const inside = plain.locator('iframe').contentFrame()
  await expect(inside.getByRole('listitem')).toHaveCount(5)
  await expect(inside.getByRole('listitem').first().getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`^${baseURL}/organizations/`),
  )
  await inside.getByRole('link', { name: 'Показать ещё' }).click()
  await expect(inside.getByRole('listitem')).toHaveCount(5)
  await expect(plain.getByRole('link', { name: 'Организации на площадке «Круглый стол»' })).toHaveAttribute(
    'href',
    `${baseURL}/organizations?kind=ngo&liquidated=false`,
  )
  await context.close()
})

test('a site that knows oEmbed shows the page of an organization by its address alone', async ({
  page,
  request,
  baseURL,
}) => {
  const first = (await (await request.get('/api/v1/organizations?limit=1')).json()).items[0]
  await page.goto(`/organizations/${first.slug}`)
  const found = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const { html } = await (await request.get(String(found))).json()
  await page.goto(portal.write('/oembed', html, careful(String(baseURL), "'unsafe-inline'")))
  const card = page.locator('iframe').contentFrame()
  await expect(card.getByRole('heading')).toContainText(first.shortName)
  await picture(page, 'embed-card')
  await expectNoFinding(page)
})
