import { expect, type Page, test } from '@playwright/test'
import { picture, settled } from './modes'
import { PAGES } from './pages'

const PRINTED = ['front', 'round-table', 'recommendation', 'organization', 'organizations', 'dashboard']

for (const { name, path } of PAGES.filter(page => PRINTED.includes(page.name))) {
  test(`${name} is black on white on paper, whatever the look, and has nothing to press`, async ({
    page,
    request,
  }) => {
    await page.goto('/about')
    await page.evaluate(() => localStorage.setItem('rt.scheme', 'dark'))
    await page.goto(typeof path === 'string' ? path : await path(request))
    await settled(page)
    expect(await pale(page), 'the check finds what is pale on the dark screen').not.toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await pale(page)).toEqual([])
    await expect(
      page.locator('nav, button, input, select, [role=tablist]').filter({ visible: true }),
    ).toHaveCount(0)
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('contentinfo')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

/** Texts that cannot be read on white paper (below 7:1), and grounds that would need ink. */
function pale(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
      const linear = (part: number) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      }
      const onWhite = (part: number) => part * alpha + 255 * (1 - alpha)
      return [0.2126, 0.7152, 0.0722].reduce(
        (sum, weight, i) => sum + weight * linear(onWhite([r, g, b][i] ?? 0)),
        0,
      )
    }
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body, body *:not(svg, svg *)')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const { color, backgroundColor } = getComputedStyle(element)
      const says = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      const what = `${element.tagName} ${element.className}`
      if (says && 1.05 / (light(color) + 0.05) < 7) found.push(`${what}: letters ${color}`)
      if (light(backgroundColor) < 0.95) found.push(`${what}: ground ${backgroundColor}`)
    }
    return found
  })
}

test('minutes of a platform are whole on paper, with their topic and nothing to press', async ({
  page,
  request,
}) => {
  const found = await (await request.get('/api/v1/platforms?q=дороги&limit=1')).json()
  await page.goto(`/platforms/${found.items[0].slug}?tab=minutes`)
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  await picture(page, 'minutes-print')
  await expect(page.getByRole('heading', { name: /^Встреча / }).first()).toBeVisible()
  expect(await pale(page)).toEqual([])
  await expect(
    page.locator('nav, button, input, select, [role=tablist]').filter({ visible: true }),
  ).toHaveCount(0)
})
