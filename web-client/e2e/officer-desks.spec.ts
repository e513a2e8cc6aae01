import { type APIRequestContext, expect, type Locator, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { newBody, newOfficer, picked, publicProblem, publicProposal, wayOf } from './dialogue'
import { expectGoodHere, settled } from './modes'
import { signedIn } from './people'

/** A body of this story's own with an officer, and what residents have asked it. */
async function asked(request: APIRequestContext, kind: 'problems' | 'proposals', names: string[]) {
  const stamp = Date.now()
  const resident = await signedIn(request, 'resident')
  const moderator = await signedIn(request, 'moderator')
  const administration = await signedIn(request, 'officer')
  const body = await newBody(request, `Вымышленный отдел ${kind} ${stamp}`)
  const officer = await newOfficer(request, body.id, 'Вымышленный Исполнитель')
  const make = kind === 'problems' ? publicProblem : publicProposal
  const matters = []
  for (const name of names) matters.push(await make(resident, moderator, `${name} ${stamp}`))
  // All of them come from the administration at once, as an officer of it would send them on.
  const { items } = await administration.post(`/${kind}/actions/forward`, {
    [kind]: matters.map(({ id }) => id),
    forwarding: { bodyId: body.id, reason: 'Их ведение (вымышлено).' },
  })
  expect(items.map((one: { status: number }) => one.status)).toEqual(matters.map(() => 200))
  return { body, officer, matters, stamp }
}

/** Goes on by Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, there: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if (await there.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

const bar = (page: Page) => page.getByRole('group', { name: 'Отмеченное' })
const row = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

test('an officer walks the queue by keys alone, registers one problem on its page and the others together', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const { officer, matters } = await asked(request, 'problems', [
    'Вымышленная колея',
    'Вымышленная сосулька',
    'Вымышленный шлагбаум',
    'Вымышленный провод',
  ])
  const page = await demoWindow(browser, baseURL, officer, '/manage/problems')
  await tabTo(page, page.getByRole('link', { name: 'Ждут регистрации' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=register/)
  await expect(page.getByText('Клавиши в списке: J — ниже')).toBeVisible()
  await expectGoodHere(page, 'officer-desk-problems')
  const titles = await page.locator('[data-triage]').allInnerTexts()
  expect([...titles].sort()).toEqual(matters.map(({ title }) => title).sort())
  const [first, second, third, fourth] = titles as [string, string, string, string]

  await test.step('one is opened and registered; back at the desk the next one has the focus', async () => {
    await tabTo(page, row(page, first))
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect(row(page, first)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first)
    await tabTo(page, page.getByRole('button', { name: 'Зарегистрировать' }))
    await page.keyboard.press('Enter')
    await expect(wayOf(page).getByText('Зарегистрирована').first()).toBeVisible()
    await page.goBack()
    await expect(row(page, first)).toHaveCount(0)
    await expect.poll(() => focused(page)).toBe(second)
  })

  await test.step('a mark is made and taken away by a key, and spoken', async () => {
    await page.keyboard.press('x')
    await expect(bar(page).getByRole('status')).toHaveText('Отмечена 1 запись')
    await page.keyboard.press('x')
    await expect(bar(page).getByRole('status')).toHaveText('')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await expect(row(page, fourth)).toBeFocused()
    await expect(bar(page).getByRole('status')).toHaveText('Отмечены 2 записи')
  })

  await test.step('meanwhile somebody else has registered one: it is refused, the others are not', async () => {
    await page.keyboard.press('x')
    const other = await signedIn(request, officer)
    const taken = matters.find(({ title }) => title === third)
    await other.post(`/problems/${taken?.id}/actions/register`)
    const press = bar(page).getByRole('button', { name: 'Зарегистрировать' })
    await press.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Регистрация: 3 проблемы' })
    await expect(dialog).toContainText('Отменить регистрацию нельзя')
    await expectGoodHere(page, 'officer-desk-register')
    await tabTo(page, dialog.getByRole('button', { name: 'Зарегистрировать' }))
    await page.keyboard.press('Enter')
    const told = page.getByRole('alert').filter({ hasText: 'Сделано: 2 из 3' })
    await expect(told).toContainText(`${third}: Сейчас этого сделать нельзя`)
    await expect(dialog).toHaveCount(0)
    expect(await told.evaluate(element => element.parentElement === document.activeElement)).toBe(true)
    await expect(page.getByText('Ничего не ждёт')).toBeVisible()
    await expectGoodHere(page, 'officer-desk-registered')
  })

  await test.step('on paper there is nothing to press', async () => {
    await page.goto('/manage/problems?view=body')
    await expect(row(page, second)).toBeVisible()
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('nav, button, input, select').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByText('Клавиши в списке')).toBeHidden()
    await expect(row(page, second)).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('what everybody reads is what was done', async () => {
    const numbers = new Set<string>()
    for (const { id } of matters) {
      const { status, number } = await (await request.get(`/api/v1/problems/${id}`)).json()
      expect(status).toBe('registered')
      numbers.add(number)
    }
    expect(numbers.size).toBe(4)
  })
})

test('an officer sends several proposals on to another body, with one reason for all', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const { officer, matters, stamp } = await asked(request, 'proposals', [
    'Вымышленная беседка',
    'Вымышленные качели',
  ])
  // As official appeals they have to be answered at once, without support.
  const clerk = await signedIn(request, officer)
  for (const [at, { id }] of matters.entries())
    await clerk.post(`/proposals/${id}/actions/set_regime`, {
      regime: 'appeal',
      number: `В-${at}`,
      system: 'вымышленная система обращений',
      authorIdentified: true,
    })
  const other = await newBody(request, `Вымышленный комитет садов ${stamp}`)
  const page = await demoWindow(browser, baseURL, officer, '/manage/proposals')
  await expectGoodHere(page, 'officer-desk-proposals')
  const all = page.getByRole('checkbox', { name: 'Отметить всё на странице' })
  await tabTo(page, all)
  await page.keyboard.press('Space')
  await expect(bar(page).getByRole('status')).toHaveText('Отмечены 2 записи')
  await tabTo(page, bar(page).getByRole('button', { name: 'Передать другому органу' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Передать другому органу 2 предложения?' })
  const send = dialog.getByRole('button', { name: 'Передать другому органу' })
  await send.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Исправьте 2 ошибки')
  await expectGoodHere(page, 'officer-desk-forward')
  await picked(dialog, 'Какому органу', `садов ${stamp}`, other.shortName)
  await dialog.getByLabel('Причина').fill('Сады ведёт комитет (вымышлено).')
  await send.press('Enter')
  await expect(page.getByText('Сделано: 2 из 2')).toBeVisible()
  await expect(page.getByText('Ничего не ждёт')).toBeVisible()
  for (const { id } of matters) {
    const { responsible } = await (await request.get(`/api/v1/proposals/${id}`)).json()
    expect(responsible.shortName).toBe(other.shortName)
  }
})
