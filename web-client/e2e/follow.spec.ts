import { expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { findInLetter } from './letters'
import { expectGoodInEveryLook, expectGoodPage } from './modes'
import { newPerson, signedIn } from './people'

const ANSWER =
  'Мы обсудили предложение с авторами и теми, кто его поддержал, и согласны (вымышленный ответ). '.repeat(4)

/** Signs in on the page where the link has led. */
async function signsIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}

/** Presses what is found by the keyboard alone. */
async function pressKey(page: Page, name: RegExp | string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name }).first()
  await button.focus()
  await page.keyboard.press('Enter')
}

test('a visitor signs in to follow a proposal; an officer answers; the follower has the notice, the mail, and ends it by the letter', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const person = await newPerson(request, 'Вымышленный Наблюдатель')
  const officer = await signedIn(request, 'officer')
  const second = await signedIn(request, 'officer-two')
  const moderator = await signedIn(request, 'moderator')
  const author = await signedIn(request, 'resident')
  const stamp = Date.now()
  const title = `Вымышленный фонарь у школы ${stamp}`
  const city = (await author.get('/territories/84701000')).id
  const made = await author.post('/proposals?submit=true', {
    title,
    body: 'Поставить фонарь. Всё это вымышлено.',
    territoryId: city,
  })
  if (made.status === 'submitted') await moderator.post(`/proposals/${made.id}/actions/publish`)
  for (const name of ['business', 'council', 'moderator', 'moderator-two', 'ngo'])
    await (await signedIn(request, name)).post(`/proposals/${made.id}/supports`)

  await page.goto(`/proposals/${made.slug}`)
  await page.getByRole('main').getByRole('link', { name: 'Следить', exact: true }).click()
  await signsIn(page, person)
  await expect(page).toHaveURL(`/proposals/${made.slug}`)
  await pressKey(page, 'Следить')
  await expect(page.getByRole('button', { name: 'Вы следите', exact: true })).toBeVisible()
  await expect(page.getByText('Следит 1 человек')).toBeVisible()

  // Letters of it are wanted at once.
  const me = await signedIn(request, person)
  await me.post('/me/notification-settings', { kind: 'follow_step', email: 'at_once' })

  const answer = await officer.post(`/proposals/${made.id}/official-answers`, {
    type: 'accepted',
    text: ANSWER,
    milestones: [
      {
        title: 'Фонарь стоит (вымышлено)',
        dueOn: '2099-06-01',
        responsibleOrganizationId: (await officer.get(`/proposals/${made.id}`)).responsible.id,
      },
    ],
  })
  await second.post(`/proposals/${made.id}/official-answers/${answer.id}/actions/sign`)

  await page.goto('/me/notifications')
  const notice = page.getByRole('link', { name: `На предложение «${title}» опубликован официальный ответ.` })
  await expect(async () => {
    await page.reload()
    await expect(notice).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await expect(notice).toHaveCount(1)
  await page.goto(await findInLetter(person.email, /(\/unsubscribe\?token=[\w-]+)/))
  await page.getByRole('button', { name: 'Больше не рассказывать' }).click()
  await expect(page.getByText('Об этом мы больше не расскажем.')).toBeVisible()
  await page.goto('/me/follows')
  await expect(page.getByText('Вы пока ни за чем не следите')).toBeVisible()
})

test('a search is saved, silenced and let go; a theme is followed by its name; all by the keyboard', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const person = await newPerson(request, 'Вымышленный Искатель')
  await page.goto('/problems?q=двор')
  await page.getByRole('link', { name: 'Сохранить поиск' }).click()
  await signsIn(page, person)
  await expect(page).toHaveURL(/\/problems\?q=/)
  await pressKey(page, 'Сохранить поиск')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Название')).toHaveValue('двор')
  await dialog.getByLabel('Название').fill('Дворы')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Поиск сохранён').first()).toBeVisible()

  await page.goto('/search?q=помощь')
  await pressKey(page, 'Сохранить поиск')
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByText('Поиск сохранён').first()).toBeVisible()

  const others = { Обсуждения: '/discussions', Сообщества: '/communities', Площадки: '/platforms' }
  for (const [list, path] of Object.entries(others)) {
    await page.goto(`${path}?q=вымышленный`)
    await pressKey(page, 'Сохранить поиск')
    await page.getByRole('dialog').getByLabel('Название').fill(`Своё: ${list}`)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Поиск сохранён').first()).toBeVisible()
  }

  await page.goto('/me/follows#searches')
  for (const [list, path] of Object.entries(others)) {
    const row = page.getByRole('listitem').filter({ hasText: `Своё: ${list}` })
    await expect(row).toContainText(new RegExp(`Своё: ${list}\\s*${list}`))
    await expect(row.getByRole('link')).toHaveAttribute('href', new RegExp(`^${path}\\?q=`))
  }
  await expect(page.getByRole('link', { name: 'Дворы' })).toHaveAttribute('href', /\/problems\?q=/)
  await page.getByRole('checkbox', { name: 'Сообщать о новом: Дворы' }).press('Space')
  await expect(page.getByRole('checkbox', { name: 'Сообщать о новом: Дворы' })).not.toBeChecked()
  await pressKey(page, 'Удалить поиск «Дворы»')
  await page.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click()
  await expect(page.getByRole('link', { name: 'Дворы' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'помощь' })).toBeVisible()

  await page.getByRole('tab', { name: 'Поиски' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL('/me/follows#themes')
  await page.getByRole('combobox', { name: 'Место' }).fill('Горно-Алтайск')
  await page
    .getByRole('option', { name: /Горно-Алтайск/ })
    .first()
    .click()
  await pressKey(page, 'Следить за местом')
  await expect(page.getByRole('link', { name: /Горно-Алтайск/ })).toBeVisible()
  await pressKey(page, /^Не следить: .*Горно-Алтайск/)
  await expect(page.getByText('Направлений и мест пока нет')).toBeVisible()
})

test('what one follows is good in every look', async ({ browser, baseURL }) => {
  test.slow()
  const page = await demoWindow(browser, baseURL, 'resident', '/me/follows')
  await expect(page.getByRole('main').getByRole('listitem')).not.toHaveCount(0)
  await expectGoodInEveryLook(page, 'follows', '/me/follows')
  await page.getByRole('tab').nth(1).click()
  await expectGoodPage(page, 'en')
  await page.getByRole('tab').last().click()
  await expectGoodPage(page, 'en')
})
