import { type Browser, expect, type Page } from '@playwright/test'

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

/** The password of every account of the demonstration, as its banner tells. */
const DEMO_PASSWORD = 'round-table-demo'

/** Signs one of the invented people of the demonstration in and waits on the page wanted. */
export async function asDemo(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(path)}`)
  await page.getByLabel('Электронная почта').fill(`${name}@demo.example`)
  await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page).toHaveURL(path)
}

/** A window of its own in which one of the invented people is signed in. */
export async function demoWindow(
  browser: Browser,
  baseURL: string | undefined,
  name: string,
  path: string,
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: 'ru-RU' })).newPage()
  await asDemo(page, name, path)
  return page
}
