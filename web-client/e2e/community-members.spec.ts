import { type APIRequestContext, expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { expectGoodPage, picture, settled } from './modes'
import { signedIn } from './people'

const OWN = 'ano-tropa'
const PARTNER = 'ano-lesnoj-most'
const NEIGHBOUR = 'ano-solnechnyj-rodnik'

const organization = async (request: APIRequestContext, slug: string) =>
  (await request.get(`/api/v1/organizations/${slug}`)).json()

test('an organization declines an invitation at home, its reason is read, and the door stays open', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const own = await organization(request, OWN)
  const invited = await organization(request, PARTNER)
  const republic = await (await request.get('/api/v1/territories/84000000')).json()
  const title = `Вымышленное приглашение ${Date.now()}`
  const representative = await signedIn(request, 'representative')
  const community = await representative.post('/communities', {
    title,
    purpose: 'Проверяем приглашения. Всё это вымышлено.',
    activityAreaId: invited.activityAreas[0].id,
    territoryId: republic.id,
    membership: { organizationId: own.id, does: 'Зовёт соседей (вымышлено)' },
  })
  const address = `/communities/${community.slug}`
  await representative.post(`/communities/${community.id}/invitations`, {
    organizationId: own.id,
    newcomerId: invited.id,
  })

  const partner = await demoWindow(browser, baseURL, 'partner', '/me')
  const card = partner.getByRole('listitem').filter({ hasText: title })
  await expect(card).toContainText('Вашу организацию зовут в сообщество')
  for (const width of [360, 1280]) {
    await partner.setViewportSize({ width, height: 900 })
    await settled(partner)
    await picture(partner, `me-invited-${width}`)
    await expectGoodPage(partner)
  }
  await card.getByRole('button', { name: 'Отказаться' }).press('Enter')
  const dialog = partner.getByRole('dialog')
  await expect(dialog).toContainText('Вступить самим можно в любой момент')
  await dialog.getByLabel('Почему').fill('В этом году не успеваем (вымышлено)')
  await picture(partner, 'community-decline')
  await dialog.getByRole('button', { name: 'Отказаться' }).press('Enter')
  await expect(partner.getByText('Ответ отправлен').first()).toBeVisible()
  await expect(card).toHaveCount(0)

  const member = await demoWindow(browser, baseURL, 'representative', address)
  const row = member.getByRole('listitem').filter({ hasText: 'В этом году не успеваем' })
  await expect(row).toContainText('пока отказалась')
  await expect(row).toContainText('снова пригласить можно')
  for (const width of [360, 1280]) {
    await member.setViewportSize({ width, height: 900 })
    await settled(member)
    await picture(member, `community-invitations-${width}`)
    await expectGoodPage(member)
  }

  await partner.goto(`${address}#join`)
  await dialog.getByLabel('Что делает организация').fill('Помогает (вымышлено)')
  await dialog.getByRole('button', { name: 'Вступить' }).click()
  await expect(partner.getByText('Организация вступила в сообщество').first()).toBeVisible()
  await expect(partner).toHaveURL(address)

  const neighbour = await signedIn(request, 'neighbour')
  const third = await organization(request, NEIGHBOUR)
  await neighbour.post(`/communities/${community.id}/members`, {
    organizationId: third.id,
    does: 'Третья, с ней сообщество начинает работать (вымышлено)',
  })

  // A coordinator is elected: each member has one vote, by keyboard too, and may change it.
  await member.goto(`${address}?tab=elections`)
  await member.getByRole('button', { name: 'Назначить выборы' }).press('Enter')
  const ask = member.getByRole('dialog')
  await ask.getByLabel('Сколько идёт голосование').selectOption('7')
  await ask.getByRole('button', { name: 'Назначить выборы' }).press('Enter')
  await expect(member.getByRole('heading', { name: 'Идут выборы координатора' })).toBeVisible()
  await expect(member.getByRole('button', { name: 'Назначить выборы' })).toHaveCount(0)
  await member.getByRole('button', { name: 'Проголосовать' }).press('Enter')
  await ask.getByRole('button', { name: 'Отдать голос' }).press('Enter')
  await expect(ask.getByRole('alert')).toContainText('Заполните это поле')
  await ask.getByLabel('За кого').selectOption({ label: invited.shortName })
  await picture(member, 'election-vote')
  await ask.getByRole('button', { name: 'Отдать голос' }).press('Enter')
  await expect(member.getByText('проголосовала 1 организация')).toBeVisible()
  await member.getByRole('button', { name: 'Изменить голос' }).press('Enter')
  await expect(ask.getByLabel('За кого')).toHaveValue(invited.id)
  await member.keyboard.press('Escape')
  await expect(ask).toBeHidden()
  // For whom is nobody's business before the end.
  await expect(member.getByRole('list', { name: 'Результаты' })).toHaveCount(0)
  for (const width of [360, 1280]) {
    await member.setViewportSize({ width, height: 900 })
    await settled(member)
    await picture(member, `election-${width}`)
    await expectGoodPage(member)
  }

  // There is room for one community of an area and a territory: the next run finds it again.
  const center = await signedIn(request, 'moderator')
  await center.post(`/communities/${community.id}/actions/archive`, {
    reason: 'Проверка окончена (вымышлено)',
  })
})
