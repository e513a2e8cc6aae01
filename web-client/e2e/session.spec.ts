import { expect, test } from '@playwright/test'
import { asAdministrator, signIn } from './administrator'

// One after another: they share the administrator, whose failed and successful sign-ins are counted.
test.describe.configure({ mode: 'serial' })

const enter = { name: 'Войти', exact: true }

test('a session is opened, outlives a reload and is closed', async ({ page, context }) => {
  await asAdministrator(page, '/about')
  await expect(page.getByRole('link', enter)).toHaveCount(0)
  await page.reload()
  await page.locator('main h1').waitFor()
  await expect(page.getByRole('link', enter)).toHaveCount(0)

  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(stored, 'no token where scripts of tomorrow could read it').not.toContain('eyJ')
  expect((await context.cookies()).every(cookie => cookie.httpOnly)).toBe(true)

  await page.getByRole('button', { name: 'Администратор' }).click()
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page.getByRole('link', enter)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', enter)).toBeVisible()
})

test('a way back to another site leads home', async ({ page }) => {
  await page.goto('/sign-in?returnTo=//evil.example/x')
  await signIn(page)
  await expect(page).toHaveURL('/')
})

test('two windows that start together both stay signed in', async ({ page, context }) => {
  await asAdministrator(page, '/about')
  const other = await context.newPage()
  await Promise.all([page.reload(), other.goto('/about')])
  for (const one of [page, other]) {
    await one.locator('main h1').waitFor()
    await expect(one.getByRole('link', enter)).toHaveCount(0)
  }
  await page.reload()
  await page.locator('main h1').waitFor()
  await expect(page.getByRole('link', enter)).toHaveCount(0)
})

test('a visitor asks for no token at all', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => request.url().includes('/auth/') && asked.push(request.url()))
  await page.goto('/about')
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
})
