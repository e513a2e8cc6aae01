import { expect, test } from '@playwright/test'
import { expectGoodInEveryLook } from './modes'
import { PAGES } from './pages'

for (const { name, path, missing } of PAGES) {
  test(`${name} is good in every look and width`, async ({ page, request }) => {
    const errors: string[] = []
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', error => errors.push(error.message))
    await page.goto('/about')
    await expectGoodInEveryLook(page, name, typeof path === 'string' ? path : await path(request))
    // The browser itself reports a true 404 as an error; it is what the page is about.
    expect(errors.filter(error => !(missing && error.includes('404')))).toEqual([])
  })
}
