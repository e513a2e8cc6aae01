import { expect, type Page, test } from '@playwright/test'
import { asDemo } from './administrator'
import { findInLetter } from './letters'
import { expectGoodPage, settled } from './modes'
import { registers } from './people'

// The way of somebody new from the registration to a page that two people keep, as a recording.
test.use({ trace: 'on' })

const DEMO_PASSWORD = 'round-table-demo'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Asks the API as one of the invented people of the demonstration would by hand. */
async function asking(page: Page, name: string) {
  const session = await page.request.post('/api/v1/auth/sessions', {
    data: { email: `${name}@demo.example`, password: DEMO_PASSWORD },
  })
  return { Authorization: `Bearer ${(await session.json()).accessToken}` }
}

/** A published organization with a name and a mailbox of its own; nobody represents it. */
async function organization(page: Page, name: string, email: string): Promise<string> {
  const session = await page.request.post('/api/v1/auth/sessions', {
    data: { email: process.env.ROUNDTABLE_E2E_EMAIL, password: process.env.ROUNDTABLE_E2E_PASSWORD },
  })
  const { accessToken } = await session.json()
  const made = await page.request.post('/api/v1/organizations', {
    headers: { Authorization: `Bearer ${accessToken}` },
    data: { kind: 'ngo', shortName: name, email, mission: 'Чиним выдуманные скамейки.' },
  })
  expect(made.status()).toBe(201)
  return (await made.json()).slug
}

test('a new person registers, claims an organization, keeps its page and shares the work; strangers stay outside', async ({
  browser,
  page,
  baseURL,
}) => {
  test.setTimeout(480_000)
  const stamp = Date.now()
  const office = `office-${stamp}@example.org`
  const name = `Скамейка ${stamp}`
  const slug = await organization(page, name, office)
  const person = async () => (await browser.newContext({ baseURL, locale: 'ru-RU' })).newPage()
  const good = async (of: Page, width = 1280) => {
    await of.setViewportSize({ width, height: 900 })
    await settled(of)
    await expectGoodPage(of)
  }

  await test.step('somebody who wants to claim it registers and confirms the address by the letter', async () => {
    await page.goto(`/organizations/${slug}`)
    await page.getByRole('link', { name: 'Это моя организация' }).click()
    await registers(page, `Новая ${stamp}`)
  })

  let paper = ''
  await test.step('claims it with documents; a moderator is not the claimant and confirms by the keyboard', async () => {
    await page.goto(`/organizations/${slug}/claim`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Это моя организация')
    await good(page, 360)
    await good(page)
    await page.getByRole('radio', { name: /^Документы/ }).check()
    await page.getByLabel('Кто вы в организации').fill('председатель')
    await button(page, 'Отправить заявку').click()
    await expect(page.getByRole('alert')).toContainText('Исправьте 1 ошибку')
    await page.getByLabel('Документы', { exact: true }).fill(`Вымышленный протокол ${stamp}`)
    await button(page, 'Отправить заявку').click()
    await expect(page.getByRole('heading', { name: 'Заявка подана' })).toBeVisible()
    const attached = page.waitForResponse(answer => answer.url().endsWith('/documents'))
    await page.getByLabel('Приложить документы').setInputFiles({
      name: 'протокол.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Вымышленный протокол'),
    })
    paper = (await (await attached).json()).documents[0].id
    await expect(page.getByRole('button', { name: 'Убрать документ протокол.txt' })).toBeVisible()
    await good(page, 360)
    await good(page)

    const desk = await person()
    await asDemo(desk, 'moderator', '/manage/claims')
    const row = desk.getByRole('listitem').filter({ hasText: name })
    await expect(row).toContainText(`Вымышленный протокол ${stamp}`)
    const download = desk.waitForEvent('download')
    await row.getByRole('button', { name: 'Скачать документ протокол.txt' }).click()
    expect((await download).suggestedFilename()).toBe('протокол.txt')
    await good(desk)
    await row.getByRole('link').focus()
    await desk.keyboard.press('c')
    const question = desk.getByRole('dialog', { name: `Подтвердить: ${name}?` })
    await button(desk, 'Подтвердить').last().click()
    await expect(question).toBeHidden()
    await expect(row).toHaveCount(0)
    await desk.context().close()
  })

  await test.step('is the owner at once, and everybody reads how it was verified', async () => {
    await page.goto(`/organizations/${slug}/people`)
    await expect(page.getByText('Ваша роль: владелец')).toBeVisible()
    await good(page)
    const anybody = await person()
    await anybody.goto(`/organizations/${slug}`)
    await expect(anybody.getByText(/^Проверена .* по документам$/)).toBeVisible()
    await anybody.context().close()
  })

  await test.step('looks at the page before anybody else does, and publishes its opening hours', async () => {
    await page.goto(`/organizations/${slug}/edit`)
    await page.getByLabel('Понедельник').fill('9-18')
    await button(page, 'Повторить понедельник до пятницы').click()
    await page.getByLabel('Суббота').fill('18-9')
    await button(page, 'Предпросмотр').click()
    await expect(page.getByRole('alert')).toContainText('Суббота')
    await page.getByLabel('Суббота').fill('')
    await good(page, 360)
    await good(page)
    await button(page, 'Предпросмотр').click()
    const preview = page.getByRole('region', { name: 'Так страницу увидят все' })
    await expect(preview).toContainText('пн–пт 09:00–18:00')
    await good(page, 360)
    await good(page)
    const before = await (await page.request.get(`/api/v1/organizations/${slug}`)).json()
    expect(before.openingHours).toBeNull()
    await preview.getByRole('button', { name: 'Вернуться к форме' }).click()
    // What is typed is kept in this browser, and found again.
    await expect(page.getByLabel('Вторник')).toHaveValue('9-18')
    await button(page, 'Предпросмотр').click()
    await preview.getByRole('button', { name: 'Сохранить' }).click()
    await expect(preview).toBeHidden()
    const anybody = await person()
    await anybody.goto(`/organizations/${slug}`)
    await expect(anybody.getByText('пн–пт 09:00–18:00')).toBeVisible()
    await anybody.context().close()
  })

  const second = await person()
  await test.step('a second representative is invited by a letter and accepts', async () => {
    await page.goto(`/organizations/${slug}/people`)
    await page.getByLabel('Электронная почта').fill('business@demo.example')
    await button(page, 'Отправить приглашение').click()
    await expect(page.getByRole('listitem').filter({ hasText: 'business@demo.example' })).toContainText(
      'ждёт ответа',
    )
    const link = await findInLetter(
      'business@demo.example',
      new RegExp(`(/invitations/${slug}#token=[\\w-]+)`),
    )
    // With another account it is not there.
    const wrong = await person()
    await asDemo(wrong, 'council', link)
    await button(wrong, 'Принять приглашение').click()
    await expect(wrong.getByText('Приглашение не принято')).toBeVisible()
    await wrong.context().close()
    await asDemo(second, 'business', link)
    await good(second, 360)
    await button(second, 'Принять приглашение').click()
    await expect(second).toHaveURL(`/organizations/${slug}/people`)
    await expect(second.getByText('Ваша роль: редактор')).toBeVisible()
  })

  await test.step('both edit; the stale edit meets the two versions and nothing is lost', async () => {
    await page.goto(`/organizations/${slug}/edit`)
    await second.goto(`/organizations/${slug}/edit`)
    await page.getByLabel('Миссия').fill('Чиним выдуманные скамейки и качели.')
    await second.getByLabel('Миссия').fill('Красим выдуманные скамейки.')
    await button(page, 'Сохранить').click()
    await expect(page.getByText('Сохранено', { exact: false }).first()).toBeVisible()
    const stale = second.waitForResponse(answer => answer.request().method() === 'PATCH')
    await button(second, 'Сохранить').click()
    expect((await stale).status()).toBe(412)
    const two = second.getByRole('region', { name: /изменил кто-то ещё/ })
    await expect(two).toBeVisible()
    await good(second)
    await two.getByRole('radio', { name: /^Ваше/ }).check()
    await two.getByRole('button', { name: 'Сохранить выбранное' }).click()
    await expect(two).toBeHidden()
    const now = await (await page.request.get(`/api/v1/organizations/${slug}`)).json()
    expect(now.mission).toBe('Красим выдуманные скамейки.')
    await second.context().close()
  })

  await test.step('a code from the organization’s own letter leads a rival only to a dispute', async () => {
    const rival = await person()
    await asDemo(rival, 'officer', `/organizations/${slug}/claim`)
    await rival.getByRole('radio', { name: /^Код на адрес/ }).check()
    await rival.getByLabel('Кто вы в организации').fill('бухгалтер')
    await button(rival, 'Отправить заявку').click()
    const code = await findInLetter(office, /(\d{4} \d{4})/)
    await rival.getByLabel('Код из письма').fill(code === '0000 0000' ? '1111 1111' : '0000 0000')
    await button(rival, 'Подтвердить').click()
    await expect(rival.getByRole('alert')).toContainText('Осталось 4 попытки')
    await rival.getByLabel('Код из письма').fill(code)
    await button(rival, 'Подтвердить').click()
    await expect(rival.getByRole('heading', { name: 'Спор: решает модератор' })).toBeVisible()
    await button(rival, 'Отозвать заявку').click()
    await rival.getByRole('dialog').getByRole('button', { name: 'Отозвать заявку' }).click()
    await expect(rival.getByText('Заявка отозвана')).toBeVisible()
    await rival.context().close()
  })

  await test.step('a stranger gets neither the people nor the edit form nor the documents', async () => {
    const stranger = await person()
    const headers = await asking(stranger, 'council')
    const organization = `/api/v1/organizations/${slug}`
    const tag = (await stranger.request.get(organization)).headers().etag ?? ''
    const changed = await stranger.request.patch(organization, {
      headers: { ...headers, 'If-Match': tag, 'Content-Type': 'application/merge-patch+json' },
      data: '{"mission":"Чужое"}',
    })
    expect(changed.status()).toBe(403)
    expect((await stranger.request.get(`/api/v1/files/${paper}`, { headers })).status()).toBe(404)

    const refused = stranger.waitForResponse(answer => answer.url().endsWith('/members'))
    await asDemo(stranger, 'council', `/organizations/${slug}/people`)
    expect((await refused).status()).toBe(403)
    await stranger.goto(`/organizations/${slug}/edit`)
    await expect(button(stranger, 'Сохранить')).toHaveCount(0)
    await stranger.context().close()
  })

  await test.step('the board: whom we look for, and a trustee who is named by consent', async () => {
    await page.goto(`/organizations/${slug}?tab=board`)
    await expect(page.getByText('Попечительского совета пока нет.')).toBeVisible()
    await page.getByLabel('Кого ищете и для чего').fill('Ищем бухгалтера')
    await button(page, 'Показать на странице').click()
    await page.getByLabel('Имя и фамилия').fill('Пётр Вымышленный')
    await page.getByLabel('Электронная почта').fill('council@demo.example')
    await page.getByLabel('Место в совете').fill('председатель')
    await page.getByLabel('Начало срока').fill('2026-12-01')
    await button(page, 'Отправить приглашение').click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Пётр Вымышленный' })).toContainText(
      'приглашение отправлено',
    )
    await good(page, 360)
    const link = await findInLetter(
      'council@demo.example',
      new RegExp(`(/trustee-invitations/${slug}#token=[\\w-]+)`),
    )
    const trustee = await person()
    await asDemo(trustee, 'council', link)
    await good(trustee)
    await trustee.getByRole('checkbox', { name: /^Согласен/ }).check()
    await button(trustee, 'Принять приглашение').click()
    await expect(trustee).toHaveURL(`/organizations/${slug}?tab=board`)
    await trustee.goto('/me/organizations')
    await good(trustee)
    await trustee.context().close()
    const anybody = await person()
    await anybody.goto(`/organizations/${slug}?tab=board`)
    await expect(anybody.getByText('Пётр Вымышленный')).toBeVisible()
    await expect(anybody.getByText('Ищем бухгалтера')).toBeVisible()
    await good(anybody)
    await anybody.context().close()
  })
})
