import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

export const WIDTHS = [360, 1280] as const
/** A screen of 1280 at 400 %, a tablet, a large screen: nothing may be wider than they are. */
const OTHER_WIDTHS = [320, 768, 1920] as const

type Look = { language: 'ru' | 'en'; look: 'light' | 'dark' | 'low-vision' }

/** Every look in Russian, and the plain one in English: another language changes how long words are, no colour. */
export const LOOKS: Look[] = [
  { language: 'ru', look: 'light' },
  { language: 'ru', look: 'dark' },
  { language: 'ru', look: 'low-vision' },
  { language: 'en', look: 'light' },
]

/** Waits until the page is drawn with its data: no skeleton, no request under way, fonts there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[aria-busy=true]:not(button)')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/**
 * Opens a page in every look and width in the window given, whose session stays as it is, and expects each to be good.
 * Pictures are kept in `e2e/screens` where ROUNDTABLE_E2E_SCREENS is set: a person looks at them, no test does.
 */
export async function expectGoodInEveryLook(page: Page, name: string, path: string): Promise<void> {
  // Eight views with axe take a quarter of a minute, or much more where tests and builds share two cores.
  test.setTimeout(test.info().timeout + 90_000)
  for (const { language, look } of LOOKS) {
    await page.evaluate(
      chosen => {
        localStorage.setItem('rt.language', chosen.language)
        localStorage.setItem('rt.scheme', chosen.look === 'dark' ? 'dark' : 'light')
        if (chosen.look === 'low-vision') localStorage.setItem('rt.lowVision', 'on')
        else localStorage.removeItem('rt.lowVision')
      },
      { language, look },
    )
    await page.goto(path)
    // To a part of the page that is there already a browser only moves: the other look would not be seen.
    if (path.includes('#')) await page.reload()
    for (const width of WIDTHS) {
      await test.step(`${name}, ${look}, ${language}, ${width}`, async () => {
        await page.setViewportSize({ width, height: 900 })
        await settled(page)
        await picture(page, `${name}-${language}-${look}-${width}`)
        await expectGoodPage(page, language)
      })
    }
    for (const width of OTHER_WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      expect(await tooWide(page), `${name}, ${look}, ${language}: a horizontal bar at ${width}`).toBe(0)
    }
  }
}

/**
 * Expects what the window shows now, in the middle of a story, to be good at both widths. In English, too, it is kept as
 * a picture for somebody to look at, where ROUNDTABLE_E2E_SCREENS asks for pictures.
 */
export async function expectGoodHere(page: Page, name: string): Promise<void> {
  const shown = async (language: Look['language'], judged: boolean) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await settled(page)
      await picture(page, `${name}-${language}-${width}`)
      if (judged) await expectGoodPage(page, language)
    }
  }
  const speak = async (language: Look['language']) => {
    await page.evaluate(chosen => localStorage.setItem('rt.language', chosen), language)
    await page.reload()
  }
  await shown('ru', true)
  // The other language needs the page anew, and a dialog would not be there any more.
  if (!process.env.ROUNDTABLE_E2E_SCREENS || (await page.getByRole('dialog').count()) > 0) return
  await speak('en')
  await shown('en', false)
  await speak('ru')
  await settled(page)
}

const tooWide = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** A picture of the whole page for somebody to look at, where ROUNDTABLE_E2E_SCREENS asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.ROUNDTABLE_E2E_SCREENS)
    await page.screenshot({ path: `e2e/screens/${name}.png`, fullPage: true })
}

/** What every page owes everyone: no finding of axe, one heading, a title, the language, nothing wider than the screen. */
export async function expectGoodPage(page: Page, language: Look['language'] = 'ru'): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await page.title()).not.toBe('')
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await tooWide(page), 'a horizontal bar').toBe(0)
  // The legacy mode asks this page alone, without a second window per call: no page of ours holds a foreign frame.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}
