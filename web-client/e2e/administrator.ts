import { type Browser, expect, type Page } from '@playwright/test'
import { type Known, knownOf } from './people'

/** Fills and sends the sign-in form that is on the page (or in its dialog). */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Электронная почта').fill(process.env.ROUNDTABLE_E2E_EMAIL ?? '')
  await page.getByLabel('Пароль', { exact: true }).fill(process.env.ROUNDTABLE_E2E_PASSWORD ?? '')
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}

/** Signs the administrator in and waits on the page wanted. */
export async function asAdministrator(page: Page, path: string): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(path)}`)
  await signIn(page)
  await expect(page).toHaveURL(path)
}

/** Signs one of the invented people of the demonstration, or another person, in and waits on the page wanted. */
export async function asDemo(page: Page, who: string | Known, path: string): Promise<void> {
  const { email, password } = knownOf(who)
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(path)}`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page).toHaveURL(path)
}

/** A window of its own in which one of the invented people, or another person, is signed in. */
export async function demoWindow(
  browser: Browser,
  baseURL: string | undefined,
  who: string | Known,
  path: string,
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: 'ru-RU' })).newPage()
  await asDemo(page, who, path)
  return page
}
