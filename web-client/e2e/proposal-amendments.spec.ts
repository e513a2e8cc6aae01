import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { opened, partOf, publicProposal, sent, wayOf } from './dialogue'
import { expectGoodHere } from './modes'
import { signedIn } from './people'

test('of two amendments the author takes one and refuses the other; the wordings show the difference, voices stay with theirs', async ({
  browser,
  baseURL,
  request,
}) => {
  const stamp = Date.now()
  const resident = await signedIn(request, 'resident')
  const moderator = await signedIn(request, 'moderator')
  const title = `Вымышленные лавочки у школ ${stamp}`
  const proposal = await publicProposal(resident, moderator, title, {
    body: 'Поставить у каждой школы три лавочки. Всё это вымышлено.',
  })
  await (await signedIn(request, 'business')).post(`/proposals/${proposal.id}/supports`)

  // Somebody asks for other words, and sees what changes while writing.
  const neighbour = await demoWindow(browser, baseURL, 'company', proposal.path)
  let dialog = await opened(neighbour, 'Предложить поправку')
  await dialog.getByRole('button', { name: 'Отправить авторам' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Напишите зачем')
  await dialog
    .getByLabel('Что сделать, зачем и как')
    .fill('Поставить у каждой школы пять лавочек. Всё это вымышлено.')
  await expect(dialog.locator('del').first()).toContainText('три лавочки')
  await expect(dialog.locator('ins').first()).toContainText('пять лавочек')
  await dialog.getByLabel('Зачем', { exact: true }).fill('Трёх не хватит (вымышлено).')
  await sent(dialog, 'Отправить авторам')
  await expect(neighbour.getByText('ждёт решения авторов')).toBeVisible()
  await expect(neighbour.getByRole('button', { name: 'Принять поправку' })).toHaveCount(0)

  const other = await demoWindow(browser, baseURL, 'council', proposal.path)
  dialog = await opened(other, 'Предложить поправку')
  await dialog.getByLabel('Что предложить, одной строкой').fill(`Вымышленные качели у школ ${stamp}`)
  await dialog.getByLabel('Зачем', { exact: true }).fill('Качели нужнее (вымышлено).')
  await sent(dialog, 'Отправить авторам')
  await expect(other.getByText('ждёт решения авторов')).toHaveCount(2)

  // The author reads both as differences and decides.
  const author = await demoWindow(browser, baseURL, 'resident', proposal.path)
  const good = author.getByRole('listitem').filter({ hasText: 'Трёх не хватит' })
  const bad = author.getByRole('listitem').filter({ hasText: 'Качели нужнее' })
  await expect(good.locator('ins')).toContainText('пять лавочек')
  await expect(bad.locator('del')).toContainText('лавочки')
  await expectGoodHere(author, 'proposal-amendments')
  await good.getByRole('button', { name: 'Принять поправку' }).press('Enter')
  const sure = author.getByRole('dialog', { name: 'Принять поправку' })
  await expect(sure).toContainText('отданные голоса останутся за прежний текст')
  await sent(sure, 'Принять поправку')
  await expect(good.getByText('принята', { exact: true })).toBeVisible()
  await expect(author.getByText('Поставить у каждой школы пять лавочек. Всё это вымышлено.')).toBeVisible()
  await bad.getByRole('button', { name: 'Отклонить поправку' }).press('Enter')
  dialog = author.getByRole('dialog', { name: 'Отклонить поправку' })
  await dialog.getByRole('button', { name: 'Отклонить поправку' }).press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('textbox').fill('Это другое предложение (вымышлено).')
  await sent(dialog, 'Отклонить поправку')
  await expect(bad.getByText('отклонена', { exact: true })).toBeVisible()
  await expect(bad).toContainText('Авторы: Это другое предложение (вымышлено).')
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(wayOf(author)).toContainText('Принята поправка')
  await expectGoodHere(author, 'proposal-amendments-decided')

  // The wordings tell what has changed, and how many stand behind each.
  await author.getByRole('link', { name: 'что изменилось' }).press('Enter')
  await expect(author.getByLabel('Было')).toContainText(/Версия 1, .*, 1 голос/)
  await expect(author.getByLabel('Стало')).toContainText(/Версия 2, .*, 0 голосов/)
  await expect(author.locator('del')).toContainText('три лавочки')
  await expect(author.locator('ins')).toContainText('пять лавочек')
  await expectGoodHere(author, 'proposal-wordings')

  // Who stood behind the old words is asked about the new ones.
  const supporter = await demoWindow(browser, baseURL, 'business', proposal.path)
  await expect(supporter.getByText('за нынешний текст 0 голосов')).toBeVisible()
  await supporter.getByRole('button', { name: 'Поддержать новый текст' }).press('Enter')
  await expect(supporter.getByText('за нынешний текст')).toHaveCount(0)
  await expect(supporter.getByRole('button', { name: 'Отозвать свой голос' })).toBeFocused()
  expect((await resident.get(`/proposals/${proposal.id}`)).supportCount).toBe(1)
})

test('the author splits a proposal; each who stands behind the whole is asked anew and moves the own voice', async ({
  browser,
  baseURL,
  request,
}) => {
  const stamp = Date.now()
  const resident = await signedIn(request, 'resident')
  const moderator = await signedIn(request, 'moderator')
  const whole = await publicProposal(resident, moderator, `Вымышленные стойки и навесы ${stamp}`)
  for (const name of ['business', 'council', 'partner'])
    await (await signedIn(request, name)).post(`/proposals/${whole.id}/supports`)

  const author = await demoWindow(browser, baseURL, 'resident', whole.path)
  const dialog = await opened(author, 'Разделить на части')
  const [racks, roofs] = [`Вымышленные стойки ${stamp}`, `Вымышленные навесы ${stamp}`]
  for (const [index, title] of [racks, roofs].entries()) {
    const part = dialog.getByRole('group', { name: `Часть ${index + 1}` })
    await part.getByLabel('Что предложить, одной строкой').fill(title)
    if (index === 0) {
      await dialog.getByRole('button', { name: 'Разделить', exact: true }).press('Enter')
      await expect(dialog.getByRole('alert')).toContainText('Напишите, что вы предлагаете')
    }
    await part.getByLabel('Что сделать, зачем и как').fill('Поставить у школ. Всё это вымышлено.')
  }
  await sent(dialog, 'Разделить')
  for (const part of (await resident.get(`/proposals/${whole.id}/relatives`)).parts)
    if (part.status === 'submitted') await moderator.post(`/proposals/${part.id}/actions/publish`)
  await author.reload()
  const parts = partOf(author, 'Разделено на части')
  await expect(parts.getByRole('listitem')).toHaveCount(2)
  await expect(wayOf(author)).toContainText('Разделено на части')
  await expectGoodHere(author, 'proposal-split')

  // One of those who stand behind it chooses a part: the voice moves there, and nobody counts twice.
  const supporter = await demoWindow(browser, baseURL, 'business', whole.path)
  await expect(supporter.getByText('Поддержите часть, и ваш голос перейдёт от целого к ней.')).toBeVisible()
  await supporter.getByRole('link', { name: racks }).press('Enter')
  await expect(partOf(supporter, 'Выделено из предложения')).toContainText('3 голоса')
  await supporter.getByRole('button', { name: 'Поддержать', exact: true }).press('Enter')
  await expect(partOf(supporter, 'Выделено из предложения')).toContainText('2 голоса')
  await expect(supporter.getByRole('button', { name: 'Отозвать свой голос' })).toBeFocused()
  await expectGoodHere(supporter, 'proposal-part')
  await supporter.goto(whole.path)
  const row = partOf(supporter, 'Разделено на части').getByRole('listitem')
  await expect(row.filter({ hasText: racks })).toContainText('1 голос')
  await expect(row.filter({ hasText: roofs })).toContainText('0 голосов')
  expect((await resident.get(`/proposals/${whole.id}`)).supportCount).toBe(2)
})
