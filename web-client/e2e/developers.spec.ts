import { expect, type Page, test } from '@playwright/test'
import { openPortal } from './portal'

const code = (page: Page, label: string) =>
  page.locator('figure', { hasText: label }).locator('code').innerText()

/** The parts of a line for a terminal, as a shell takes them: words, and what stands in single quotes as it is. */
const parts = (line: string) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

test('every request of the quick start is true', async ({ page, request }) => {
  await page.goto('/developers')
  await expect(page.locator('figure code')).toHaveCount(8)
  const lines = (await page.locator('figure code').allInnerTexts()).filter(text => text.startsWith('curl '))
  expect(lines).toHaveLength(6)
  for (const line of lines) {
    const [, ...given] = parts(line)
    const address = new URL(given.find(one => one.startsWith('http')) ?? '')
    const headers: Record<string, string> = {}
    given.forEach((one, at) => {
      const next = given[at + 1] ?? ''
      if (one === '--data-urlencode')
        address.searchParams.append(next.split('=')[0] ?? '', next.replace(/^[^=]*=/, ''))
      if (one === '-H') headers[next.split(': ')[0] ?? ''] = next.split(': ')[1] ?? ''
    })
    const answer = await request.get(address.href, { headers })
    expect(answer.status(), line).toBe(200)
    const body = await answer.json()
    // A list that shows nothing, or an object without a name, would be no example.
    expect(body.items?.length ?? body.length ?? body.shortName ?? body.html, line).toBeTruthy()
    if (headers['Accept-Language']) expect(body.items[0].name).toMatch(/^[A-Z]/)
  }
})

test('the walk over the whole list works as it stands, in a page of another site', async ({
  page,
  request,
}) => {
  await page.goto('/developers')
  const script = await code(page, 'Весь список')
  const portal = await openPortal()
  await page.goto(portal.write('/', ''))
  const total = async () =>
    Math.min(
      (await (await request.get('/api/v1/organizations?kind=ngo&limit=1&withTotal=true')).json()).total,
      500,
    )
  // Other stories add some while this one walks.
  const before = await total()
  const names = await page.evaluate<string[]>(
    text => new Function(`return (async () => {${text}; return names})()`)(),
    script,
  )
  expect(before).toBeGreaterThan(100)
  expect(names.length).toBeGreaterThanOrEqual(before)
  expect(names.length).toBeLessThanOrEqual(await total())
  portal.stop()
})

test('the builder: the code follows the form, the preview shows it, and a press takes it away', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Разработчикам' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Разработчикам' })).toBeVisible()
  await page.getByRole('combobox', { name: /^Территория/ }).fill('Майминский район')
  await page.getByRole('option', { name: 'Майминский район' }).click()
  await page.getByLabel('Кто', { exact: true }).selectOption('ngo')
  const preview = page.locator('iframe')
  await expect(preview).toHaveAttribute('src', /territory=84\d+&kind=ngo&liquidated=false/)
  await expect(preview.contentFrame().locator('.facts').first()).toContainText(/НКО · .*Майм/)

  await page.getByLabel('Как встроить').selectOption('element')
  const element = page.locator('nko-embed')
  await expect(element.getByRole('listitem').first()).toContainText(/НКО · .*Майм/)
  await page.getByRole('button', { name: 'Скопировать: Код для вашей страницы' }).click()
  await expect(page.getByText('Скопировано')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await code(page, 'Код для вашей страницы'))
  expect(copied).toContain('<nko-embed\n  territory="84')
})
