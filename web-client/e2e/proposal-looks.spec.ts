import { test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodInEveryLook } from './modes'

test('the form, the wordings and the desks are good in every look', async ({ browser, baseURL, request }) => {
  test.slow()
  const list = await (await request.get('/api/v1/proposals?status=open&limit=1')).json()
  const pages: [string, string[]][] = [
    ['resident', ['/proposals/new', `/proposals/${list.items[0].slug}/versions`]],
    ['officer', ['/manage/proposals']],
    ['admin', ['/manage/support-thresholds']],
  ]
  for (const [name, paths] of pages) {
    const page = await demoWindow(browser, baseURL, name, paths[0] ?? '/')
    for (const path of paths) await expectGoodInEveryLook(page, path.replace(/\W+/g, '-').slice(1), path)
    await page.context().close()
  }
})
