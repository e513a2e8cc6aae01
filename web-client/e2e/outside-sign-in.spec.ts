import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { OAuth2Server } from 'oauth2-mock-server'
import { findInLetter } from './letters'
import { expectGoodInEveryLook } from './modes'
import { type Server, serve } from './start'

// A city's own provider of sign-ins beside the platform: a stranger's program that knows nothing of ours. It knows the
// browser already and sends it back at once, as providers do.

const ADMIN = { email: 'administrator@example.org', password: `for these tests ${randomUUID()}` }
const BY_PROVIDER = 'Войти через Вход города'

/** What the provider says of whoever comes by. */
type Claims = { sub: string; name?: string; email?: string }

let provider: OAuth2Server
let server: Server
let claims: Claims

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  provider = new OAuth2Server()
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  provider.service.on('beforeTokenSigning', ({ payload }) =>
    Object.assign(payload, claims, { auth_time: payload.iat }),
  )
  server = await serve({
    ROUNDTABLE_ADMIN_EMAIL: ADMIN.email,
    ROUNDTABLE_ADMIN_PASSWORD: ADMIN.password,
    ROUNDTABLE_OIDC_ISSUER: provider.issuer.url ?? '',
    ROUNDTABLE_OIDC_CLIENT_ID: 'round-table',
    ROUNDTABLE_OIDC_CLIENT_SECRET: 'a secret of these tests',
    ROUNDTABLE_OIDC_NAME_RU: 'Вход города',
  })
})

test.afterAll(async () => {
  await server?.stop()
  await provider?.stop()
})

async function signOut(page: Page, name: string) {
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page.getByRole('link', { name: 'Войти' }).first()).toBeVisible()
}

test('a newcomer agrees, confirms the address and from then on signs in without a password', async ({
  page,
}) => {
  const email = `inna-${randomUUID()}@example.org`
  claims = { sub: randomUUID(), name: 'Инна Вымышленная', email }
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: BY_PROVIDER }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Регистрация' })).toBeVisible()
  await expect(page.getByLabel('Имя')).toHaveValue('Инна Вымышленная')
  await expect(page.getByLabel('Электронная почта')).toHaveValue(email)
  await expect(page.getByLabel('Пароль', { exact: true })).toHaveCount(0)
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked()
  await page.getByLabel('Возраст').selectOption('adult')
  await page.getByRole('checkbox', { name: 'Обработка персональных данных' }).check()
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click()
  await expect(page.getByText(`Мы отправили письмо на адрес ${email}`)).toBeVisible()

  const link = await findInLetter(email, /(\/confirm-email\?[^\s"]*token=[\w-]+)/, server.data)
  await page.goto(`${server.url}${link}`)
  await page.getByRole('button', { name: 'Подтвердить адрес' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Войти' }).click()
  await page.getByRole('button', { name: BY_PROVIDER }).click()
  await expect(page.getByRole('button', { name: 'Инна Вымышленная' })).toBeVisible()
  await expect(page).toHaveURL(`${server.url}/`)

  await page.goto(`${server.url}/me/settings`)
  await expect(page.getByText(new URL(provider.issuer.url ?? '').host)).toBeVisible()
  await expectGoodInEveryLook(page, 'me-by-provider', `${server.url}/me/settings`)
})

test('whoever has a password adds the provider, comes back by it, and takes it away again', async ({
  page,
}) => {
  claims = { sub: randomUUID() }
  const host = new URL(provider.issuer.url ?? '').host
  await page.goto(`${server.url}/sign-in?returnTo=/me/settings`)
  await page.getByLabel('Электронная почта').fill(ADMIN.email)
  await page.getByLabel('Пароль', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await page.getByRole('button', { name: 'Добавить вход через Вход города' }).click()
  await expect(page.getByText('Вход добавлен', { exact: true })).toBeVisible()
  await expect(page.getByText(host)).toBeVisible()

  const name = (await page.getByLabel('Имя').inputValue()) || 'Администратор'
  await signOut(page, name)
  await page.goto(`${server.url}/sign-in?returnTo=/me/settings`)
  await page.getByRole('button', { name: BY_PROVIDER }).click()
  await expect(page).toHaveURL(`${server.url}/me/settings`)
  await expect(page.getByText(/Последний вход/)).toBeVisible()
  await page.getByRole('button', { name: `Убрать вход: ${host}` }).click()
  await expect(page.getByText('Сейчас вы входите по паролю.')).toBeVisible()
})

test('an answer that nobody here has asked for signs nobody in', async ({ page }) => {
  await page.goto(`${server.url}/sign-in/provider?code=stolen&state=stolen`)
  await expect(page.getByRole('alert')).toContainText('Здесь не начинали вход')
  await page.getByRole('link', { name: 'Вернуться ко входу' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Вход' })).toBeVisible()
})
