import { expect, test } from '@playwright/test'
import { expectGoodPage, LANGUAGES, MODES, open, settled, WIDTHS } from './modes'
import { PAGES } from './pages'

for (const { name, path, missing } of PAGES) {
  for (const language of LANGUAGES) {
    test(`${name} (${language}) is good in every look and width`, async ({ browser, baseURL, request }) => {
      const address = typeof path === 'string' ? path : await path(request)
      for (const look of MODES) {
        for (const width of WIDTHS) {
          await test.step(`${look}, ${width}`, async () => {
            const mode = { language, look, width }
            const page = await open(browser, baseURL, mode)
            const errors: string[] = []
            page.on('console', message => message.type() === 'error' && errors.push(message.text()))
            page.on('pageerror', error => errors.push(error.message))
            await page.goto(address)
            await settled(page)
            await page.screenshot({
              path: `e2e/screens/${name}-${language}-${look}-${width}.png`,
              fullPage: true,
            })
            await expectGoodPage(page, mode)
            // The browser itself reports a true 404 as an error; it is what the page is about.
            expect(errors.filter(error => !(missing && error.includes('404')))).toEqual([])
            await page.context().close()
          })
        }
      }
    })
  }
}
