import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'

export const LANGUAGES = ['ru', 'en'] as const
export const MODES = ['light', 'dark', 'low-vision'] as const
export const WIDTHS = [360, 1280] as const

export type Mode = { language: (typeof LANGUAGES)[number]; look: (typeof MODES)[number]; width: number }

/** A new window in which the site looks as a person chose it, without having been there before. */
export async function open(
  browser: Browser,
  baseURL: string | undefined,
  { language, look, width }: Mode,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: 900 },
    locale: language === 'ru' ? 'ru-RU' : 'en-GB',
  })
  await context.addInitScript(
    chosen => {
      localStorage.setItem('rt.language', chosen.language)
      localStorage.setItem('rt.scheme', chosen.look === 'dark' ? 'dark' : 'light')
      if (chosen.look === 'low-vision') localStorage.setItem('rt.lowVision', 'on')
    },
    { language, look },
  )
  return context.newPage()
}

/** Waits until the page is drawn with its data: no skeleton, no request under way, fonts there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[aria-busy=true]:not(button)')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** What every page owes everyone: no finding of axe, one heading, a title, the language, nothing wider than the screen. */
export async function expectGoodPage(page: Page, { language }: Mode): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await page.title()).not.toBe('')
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, 'a horizontal bar').toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}
