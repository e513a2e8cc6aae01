import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { publicProposal } from './dialogue'
import { expectGoodInEveryLook } from './modes'
import { signedIn } from './people'

test('an author invites a co-author, two proposals become one by consent of all, supporters count once', async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000)
  const stamp = Date.now()
  const resident = await signedIn(request, 'resident')
  const company = await signedIn(request, 'company')
  const moderator = await signedIn(request, 'moderator')
  const first = await publicProposal(resident, moderator, `Вымышленные стойки у школ ${stamp}`)
  const second = await publicProposal(company, moderator, `Вымышленные стойки у садов ${stamp}`)
  for (const name of ['business', 'council'])
    await (await signedIn(request, name)).post(`/proposals/${first.id}/supports`)
  for (const name of ['council', 'editor', 'representative'])
    await (await signedIn(request, name)).post(`/proposals/${second.id}/supports`)

  // The author asks an organization, by keyboard alone; whoever speaks for it accepts.
  const author = await demoWindow(browser, baseURL, 'resident', first.path)
  const dialog = author.getByRole('dialog')
  await author.getByRole('button', { name: 'Пригласить соавтора' }).press('Enter')
  await dialog.getByRole('button', { name: 'Пригласить', exact: true }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Выберите организацию')
  await dialog.getByRole('combobox', { name: 'Организацию' }).fill('Солнечный родник')
  await author
    .getByRole('option', { name: /Солнечный родник/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Пригласить', exact: true }).press('Enter')
  await expect(author.getByText('приглашение без ответа')).toBeVisible()
  // In a window of its own: the looks leave it in the other language.
  const eyes = await demoWindow(browser, baseURL, 'resident', first.path)
  await expectGoodInEveryLook(eyes, 'proposal-co-authors', first.path)
  await eyes.context().close()

  const neighbour = await demoWindow(browser, baseURL, 'neighbour', first.path)
  await neighbour.getByRole('button', { name: 'Стать соавтором' }).click()
  await expect(neighbour.getByText('Авторы:')).toBeVisible()

  // A moderator asks whether the two become one.
  const staff = await demoWindow(browser, baseURL, 'moderator', first.path)
  await staff.getByRole('button', { name: 'Объединить с другим' }).click()
  const asking = staff.getByRole('dialog')
  await asking.getByRole('combobox', { name: 'В каком предложении продолжить' }).fill(`садов ${stamp}`)
  await staff.getByRole('option', { name: new RegExp(`садов ${stamp}`) }).click()
  await asking.getByLabel('Причина').fill('Оба об одном и том же (вымышлено).')
  await asking.getByRole('button', { name: 'Спросить авторов' }).click()
  await expect(staff.getByText('Вместе их поддерживают 4 человека.')).toBeVisible()
  await expect(staff.getByText('согласны 0 из 3 авторов')).toBeVisible()

  // All authors of both agree; the last one unites them.
  await author.goto(first.path)
  await author.getByRole('button', { name: 'Согласиться объединить' }).click()
  await author.getByRole('dialog').getByRole('button', { name: 'Согласиться объединить' }).click()
  await expect(author.getByText('согласны 1 из 3 авторов')).toBeVisible()
  await neighbour.reload()
  await neighbour.getByRole('button', { name: 'Согласиться объединить' }).click()
  await neighbour.getByRole('dialog').getByRole('button', { name: 'Согласиться объединить' }).click()
  await expect(neighbour.getByText('согласны 2 из 3 авторов')).toBeVisible()
  const other = await demoWindow(browser, baseURL, 'company', second.path)
  await other.getByRole('button', { name: 'Согласиться объединить' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Согласиться объединить' }).click()

  // Supporters of both are there once, and the old address leads on.
  await expect(other.getByText('Объединено с этим')).toBeVisible()
  await expect(other.getByText('4', { exact: true })).toBeVisible()
  expect((await resident.get(`/proposals/${second.id}`)).supportCount).toBe(4)
  await author.goto(first.path)
  await expect(author.getByText('Объединено с другим').first()).toBeVisible()
  await author
    .getByRole('link', { name: new RegExp(`садов ${stamp}`) })
    .first()
    .click()
  await expect(author).toHaveURL(second.path)
  await expect(author.getByRole('list', { name: 'Как это было' })).toContainText(
    'С этим объединено другое предложение',
  )
  await expectGoodInEveryLook(author, 'proposal-merged', first.path)
})
