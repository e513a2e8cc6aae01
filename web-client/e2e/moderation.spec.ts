import { type APIRequestContext, expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodInEveryLook } from './modes'

const PASSWORD = 'round-table-demo'

/** Somebody of the demonstration by the API, for what the story only begins with. */
async function by(request: APIRequestContext, name: string) {
  const answer = await request.post('/api/v1/auth/sessions', {
    data: { email: `${name}@demo.example`, password: PASSWORD },
  })
  return { Authorization: `Bearer ${(await answer.json()).accessToken}` }
}

/** A published page of an organization that the business council's member has added. */
async function newPage(request: APIRequestContext): Promise<{ name: string; slug: string }> {
  const name = `Вымышленная Спорная ${Date.now()}`
  const added = await request.post('/api/v1/organizations', {
    headers: await by(request, 'business'),
    data: { kind: 'business', shortName: name, mission: 'Вымышленная миссия, похожая на рекламу' },
  })
  const { id, slug } = await added.json()
  const published = await request.post(`/api/v1/organizations/${id}/actions/publish`, {
    headers: await by(request, 'moderator'),
  })
  expect(published.ok()).toBe(true)
  return { name, slug }
}

test('a page is reported, hidden by the keyboard with a rule, appealed and given back', async ({
  browser,
  baseURL,
  request,
}) => {
  // Four people with a window each.
  test.slow()
  const { name, slug } = await newPage(request)

  const member = await demoWindow(browser, baseURL, 'officer', `/organizations/${slug}`)
  await member.getByRole('button', { name: 'Сообщить о проблеме' }).click()
  const report = member.getByRole('dialog')
  await report.getByLabel('Что не так').selectOption({ label: 'Реклама и спам' })
  await report.getByLabel('Что именно').fill('Вымышленная жалоба: это реклама')
  await report.getByRole('button', { name: 'Отправить' }).click()
  await expect(member.getByText('Спасибо, модератор посмотрит')).toBeVisible()

  const moderator = await demoWindow(browser, baseURL, 'moderator', '/manage/moderation')
  await expect(moderator.getByRole('button', { name, exact: true })).toBeVisible()
  await moderator.locator('[data-triage]').first().focus()
  await expect(async () => {
    if ((await moderator.locator(':focus').innerText()) !== name) await moderator.keyboard.press('j')
    expect(await moderator.locator(':focus').innerText()).toBe(name)
  }).toPass()
  await moderator.keyboard.press('Enter')
  const open = moderator.getByRole('dialog')
  await expect(open).toContainText('Вымышленная жалоба: это реклама')
  await open.getByRole('button', { name: 'Взять в работу' }).focus()
  await moderator.keyboard.press('Enter')
  await open.getByLabel('Что сделать').focus()
  // Past «оставить» and «убрать слова»; the keyboard of the tests has no Russian letters to choose by.
  await moderator.keyboard.press('ArrowDown')
  await moderator.keyboard.press('ArrowDown')
  await expect(open.getByLabel('По какому правилу').locator('option:checked')).toHaveText('Реклама и спам')
  await open.getByLabel('Пояснение автору').focus()
  await moderator.keyboard.type('Вместо миссии вымышленная реклама')
  await open.getByRole('button', { name: 'Решить', exact: true }).focus()
  await moderator.keyboard.press('Enter')
  await expect(open).toHaveCount(0)
  expect((await request.get(`/organizations/${slug}`)).status()).toBe(410)

  const author = await demoWindow(browser, baseURL, 'business', '/me/notifications')
  await expect(async () => {
    await author.reload()
    await expect(author.getByText(`Модератор скрыл страницу «${name}»`)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await author.getByRole('link', { name: `скрыл страницу «${name}»` }).click()
  const decision = author.getByRole('listitem').filter({ hasText: name })
  await expect(decision).toContainText('реклама и спам')
  await expect(decision).toContainText('Вместо миссии вымышленная реклама')
  await decision.getByRole('button', { name: 'Обжаловать' }).click()
  await decision.getByLabel('Почему вы не согласны').fill('Вымышленная миссия описана по делу')
  await decision.getByRole('button', { name: 'Отправить жалобу' }).click()
  await expect(decision).toContainText('обжаловано')

  await moderator.goto('/manage/moderation?show=appeals')
  await moderator.getByRole('button', { name, exact: true }).click()
  await expect(moderator.getByRole('dialog')).toContainText('описана по делу')
  await expect(moderator.getByRole('button', { name: 'Отменить решение' })).toHaveCount(0)

  const other = await demoWindow(browser, baseURL, 'moderator-two', '/manage/moderation?show=appeals')
  await other.getByRole('button', { name, exact: true }).click()
  await other.getByLabel('Почему', { exact: true }).fill('Это не реклама')
  await other.getByRole('button', { name: 'Отменить решение' }).click()
  await expect(other.getByRole('dialog')).toHaveCount(0)
  expect((await request.get(`/organizations/${slug}`)).status()).toBe(200)
})

test('the desks and the own pages are good in every look and width', async ({ browser, baseURL }) => {
  const pages: [string, string[]][] = [
    [
      'moderator',
      ['/me', '/manage/moderation', '/manage/moderation?show=decided', '/manage/suspicions', '/me/audit'],
    ],
    ['admin', ['/manage/audit']],
    ['business', ['/me', '/me/notifications', '/me/notifications/settings', '/me/moderation']],
  ]
  for (const [name, paths] of pages) {
    const page = await demoWindow(browser, baseURL, name, '/me/moderation')
    for (const path of paths) await expectGoodInEveryLook(page, path.replace(/\W+/g, '-').slice(1), path)
    await page.context().close()
  }
})
