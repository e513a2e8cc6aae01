import { expect, type Page, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { ANSWER, act } from './dialogue'
import { crowd, signedIn } from './people'

// The story of the dialogue, kept as a recording: `npx playwright show-trace test-results/…/trace.zip`.
test.use({ trace: 'on' })

const PROOF = 'https://example.org/photo.jpg'
/** A territory of this story's own, of which nothing of the demonstration tells, and its code. */
const PLACE = { name: 'Чемальский район', oktmo: '84643000' }
const NEEDED = 30

/** How many proposals are implemented, as the page of the indicator tells it. */
async function implemented(page: Page): Promise<number> {
  await page.goto('/dashboard?of=proposals_implemented')
  const text = await page.getByText(/^Сейчас: \d+ из \d+\.$/).innerText()
  return Number(/\d+/.exec(text)?.[0])
}

test('a problem, a proposal of an NGO, its thirty supporters, an answer with milestones, the proof, the recommendation moves', async ({
  browser,
  baseURL,
  request,
}) => {
  // Seven people with a window each, and thirty who support.
  test.setTimeout(240_000)
  const stamp = Date.now()
  const title = `Вымышленный навес над остановкой ${stamp}`

  // Who runs the installation says how many voices the territory asks for: there were fewer before.
  await (await signedIn(request, 'admin')).put(`/support-thresholds/${PLACE.oktmo}`, { supports: 5 })
  const administrator = await demoWindow(browser, baseURL, 'admin', '/manage/support-thresholds')
  const row = administrator.getByRole('row', { name: new RegExp(PLACE.name) })
  await expect(row.getByRole('cell', { name: '5', exact: true })).toBeVisible()
  await administrator.getByRole('combobox', { name: 'Территория' }).fill(PLACE.name)
  await administrator.getByRole('option', { name: PLACE.name }).click()
  await administrator.getByLabel('Число голосов').fill(String(NEEDED))
  await administrator.getByRole('button', { name: 'Установить' }).press('Enter')
  await expect(row.getByRole('cell', { name: String(NEEDED), exact: true })).toBeVisible()
  await administrator.context().close()

  // A resident states a problem; the moderators publish it.
  const resident = await signedIn(request, 'resident')
  const moderator = await signedIn(request, 'moderator')
  const neighbour = await demoWindow(browser, baseURL, 'resident', '/problems/new')
  await neighbour
    .getByLabel('В чём проблема, одной строкой')
    .fill(`Вымышленная остановка без навеса ${stamp}`)
  await neighbour.getByLabel('Что происходит').fill('В дождь ждать негде. Всё это вымышлено.')
  await neighbour.getByLabel('Это повсюду').check()
  await neighbour.getByRole('button', { name: 'Отправить' }).click()
  await expect(neighbour.getByRole('heading', { level: 1 })).toContainText(String(stamp))
  const problem = await resident.get(`/problems/${new URL(neighbour.url()).pathname.split('/').pop()}`)
  if (problem.status === 'submitted') await moderator.post(`/problems/${problem.id}/actions/publish`)
  const figure = await implemented(neighbour)

  // The recommendation that it carries out looks for implemented proposals by itself.
  const recommendations = (await moderator.get('/recommendations?limit=100')).items
  const recommendation = recommendations.find((one: { number: string }) => one.number === '19')
  const before = recommendation.evidenceCount
  const rules = (await moderator.get(`/recommendations/${recommendation.id}/evidence-rules`)).items ?? []
  if (!rules.some((rule: { targetType: string }) => rule.targetType === 'proposal'))
    await moderator.post(`/recommendations/${recommendation.id}/evidence-rules`, {
      targetType: 'proposal',
      predicate: 'implemented',
      since: '2020-01-01',
    })

  // The NGO proposes in the browser.
  const author = await demoWindow(
    browser,
    baseURL,
    'ngo',
    `/proposals/new?problem=${problem.id}&recommendation=${recommendation.id}`,
  )
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('alert')).toContainText('Напишите, что вы предлагаете')
  await author.getByLabel('От чьего имени').selectOption({ label: 'АНО «Ниточка»' })
  await author.getByLabel('Что предложить, одной строкой').fill(title)
  await author.getByLabel('Что сделать, зачем и как').fill('Поставить навес и скамью. Всё это вымышлено.')
  await author.getByRole('combobox', { name: /^Территория/ }).fill(PLACE.name)
  await author.getByRole('option', { name: PLACE.name }).click()
  await author.getByRole('button', { name: 'Отправить' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(title)
  const address = new URL(author.url()).pathname

  const staff = await demoWindow(browser, baseURL, 'moderator', '/manage/proposals?view=submitted')
  await staff.goto(address)
  const publish = staff.getByRole('button', { name: 'Опубликовать', exact: true })
  const open = staff.getByText('Собирает поддержку').first()
  // An author whose proposals were published before needs no moderator.
  await expect(publish.or(open).first()).toBeVisible()
  if (await publish.isVisible()) await act(staff, 'Опубликовать')
  await expect(open).toBeVisible()

  // People support it; the last one that is needed does so in the browser.
  const id = (await resident.get(`/proposals/${address.split('/').pop()}`)).id
  for (const person of await crowd(request, NEEDED - 1)) await person.post(`/proposals/${id}/supports`)
  await neighbour.goto(address)
  await expect(neighbour.getByText(`голосов, нужно ${NEEDED}`)).toBeVisible()
  await expect(neighbour.getByText('Собирает поддержку').first()).toBeVisible()
  await neighbour.getByRole('button', { name: 'Поддержать', exact: true }).press('Enter')
  await expect(neighbour.getByText('Ждёт ответа').first()).toBeVisible()

  // One officer writes the answer, another signs it.
  const officer = await demoWindow(browser, baseURL, 'officer', '/manage/proposals')
  await officer.goto(address)
  await officer.getByRole('button', { name: 'Написать ответ' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('Текст ответа').fill(ANSWER)
  await dialog.getByLabel('Что будет сделано').fill('Навес стоит (вымышлено)')
  await dialog.getByLabel('До какого дня').fill('2099-06-01')
  await dialog.getByRole('button', { name: 'Отдать на подпись' }).click()
  await expect(officer.getByText('Подписать должен другой сотрудник органа.')).toBeVisible()
  await expect(neighbour.getByText('Навес стоит')).toBeHidden()
  const second = await demoWindow(browser, baseURL, 'officer-two', address)
  await second.getByRole('button', { name: 'Подписать' }).click()
  await second.getByRole('dialog').getByRole('button', { name: 'Подписать' }).click()
  await expect(second.getByText('Принято').first()).toBeVisible()

  // It is carried out to the last milestone, with a proof.
  await officer.goto(address)
  await act(officer, 'Начать выполнение')
  await officer.getByRole('button', { name: 'Шаг выполнен' }).click()
  await dialog.getByLabel('Когда выполнен').fill(new Date(stamp - 86_400_000).toISOString().slice(0, 10))
  await dialog.getByLabel('Что сделано').fill('Навес и скамья стоят (вымышлено).')
  await dialog.getByLabel('Ссылка на фото или документ').fill(PROOF)
  await dialog.getByRole('button', { name: 'Шаг выполнен' }).click()
  await officer.getByRole('button', { name: 'Сообщить о выполнении' }).click()
  await dialog.getByLabel('Что сделано').fill('Остановка готова (вымышлено).')
  await dialog.getByLabel('Ссылка на фото или документ').fill(PROOF)
  await dialog.getByRole('button', { name: 'Сообщить о выполнении' }).click()
  await expect(officer.getByText('Орган считает выполненным').first()).toBeVisible()

  await author.goto(address)
  await author.getByRole('button', { name: 'Да, выполнено' }).click()
  await author.getByRole('dialog').getByRole('button', { name: 'Да, выполнено' }).click()
  await expect(author.getByText('подтвердил автор')).toBeVisible()
  await expect(author.getByRole('list', { name: 'Как это было' })).toContainText(
    'Автор подтвердил выполнение',
  )

  // The recommendation has one more proof.
  await expect
    .poll(async () => (await resident.get(`/recommendations/${recommendation.id}`)).evidenceCount)
    .toBeGreaterThan(before)
  // And the indicator has moved.
  expect(await implemented(neighbour)).toBeGreaterThan(figure)
})
