import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import {
  answered,
  newBody,
  newHead,
  newOfficer,
  opened,
  picked,
  publicProblem,
  sent,
  wayOf,
} from './dialogue'
import { expectGoodHere } from './modes'
import { signedIn } from './people'

test('an officer forwards a problem for a reason; the other body asks for time, its head grants it, everybody reads so', async ({
  browser,
  baseURL,
  request,
}) => {
  // Four people with a window each, two of them new.
  test.slow()
  const stamp = Date.now()
  const resident = await signedIn(request, 'resident')
  const body = await newBody(request, `Вымышленный комитет дорог ${stamp}`)
  const clerk = await newOfficer(request, body.id, 'Вымышленный Дорожник')
  const head = await newHead(request, body.id, 'Вымышленный Председатель')
  const problem = await publicProblem(
    resident,
    await signedIn(request, 'moderator'),
    `Вымышленный ухаб ${stamp}`,
  )

  // It is not the administration's: it goes on to the body that is named, with the reason.
  const officer = await demoWindow(browser, baseURL, 'officer', problem.path)
  let dialog = await opened(officer, 'Передать другому органу')
  await dialog.getByRole('button', { name: 'Передать другому органу' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Выберите орган')
  await expectGoodHere(officer, 'problem-forward')
  await picked(dialog, 'Какому органу', `дорог ${stamp}`, body.shortName)
  await dialog.getByLabel('Причина').fill('Дорогу содержит комитет (вымышлено).')
  await sent(dialog, 'Передать другому органу')
  const forwarded = wayOf(officer).getByRole('listitem').filter({ hasText: 'Передана другому органу' })
  await expect(forwarded).toContainText(`передано: ${body.shortName}`)
  await expect(forwarded).toContainText('Дорогу содержит комитет (вымышлено).')
  await expect(officer.getByRole('button', { name: 'Зарегистрировать' })).toHaveCount(0)

  // The other body finds it on its desk, registers it, and asks for more time.
  const desk = await demoWindow(browser, baseURL, clerk, '/manage/problems')
  await desk.getByRole('link', { name: problem.title }).press('Enter')
  await desk.getByRole('button', { name: 'Зарегистрировать' }).press('Enter')
  await expect(desk.getByText('Ждёт ответа').first()).toBeVisible()
  const dueBefore = (await resident.get(`/problems/${problem.id}`)).dueAt
  dialog = await opened(desk, 'Попросить продлить срок')
  await dialog.getByLabel('На сколько дней').fill('20')
  await dialog.getByLabel('Причина').fill('Ждём обследования моста (вымышлено).')
  await sent(dialog, 'Попросить продлить срок')
  await expect(desk.getByText(/сотрудник органа попросил ещё 20 дней на ответ/)).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Продлить срок', exact: true })).toHaveCount(0)
  await expectGoodHere(desk, 'problem-extension-asked')

  // The head sees what is asked for and why, and grants it.
  const chief = await demoWindow(browser, baseURL, head, problem.path)
  await expect(chief.getByText(/сотрудник органа попросил ещё 20 дней на ответ/)).toBeVisible()
  dialog = await opened(chief, 'Продлить срок')
  await expect(dialog.getByLabel('На сколько дней')).toHaveValue('20')
  await expect(dialog.getByLabel('Причина')).toHaveValue('Ждём обследования моста (вымышлено).')
  await sent(dialog, 'Продлить срок')
  await expect(chief.getByText(/сотрудник органа попросил/)).toHaveCount(0)

  // Everybody reads the whole way, with the new date.
  const dueAfter = (await resident.get(`/problems/${problem.id}`)).dueAt
  expect(Math.round((Date.parse(dueAfter) - Date.parse(dueBefore)) / 86_400_000)).toBe(20)
  const visitor = await (await browser.newContext({ baseURL, locale: 'ru-RU' })).newPage()
  await visitor.goto(problem.path)
  const way = wayOf(visitor).getByRole('listitem')
  await expect(way.nth(0)).toContainText('Срок ответа продлён')
  await expect(way.nth(0)).toContainText('Ждём обследования моста (вымышлено).')
  await expect(way.nth(1)).toContainText('Орган просит продлить срок ответа')
  await expect(way.nth(2)).toContainText('Зарегистрирована')
  await expect(way.nth(3)).toContainText('Передана другому органу')
  await expect(visitor.getByRole('link', { name: body.shortName })).toBeVisible()
  await expectGoodHere(visitor, 'problem-extended')
})

test('the author rates an answer once and disputes it; another officer decides; what is called solved and is not goes on', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const stamp = Date.now()
  const resident = await signedIn(request, 'resident')
  const officer = await signedIn(request, 'officer')
  const second = await signedIn(request, 'officer-two')
  const problem = await publicProblem(
    resident,
    await signedIn(request, 'moderator'),
    `Вымышленный тёмный сквер ${stamp}`,
  )
  const path = `/problems/${problem.id}`
  const { responsible } = await resident.get(path)
  const third = await newOfficer(request, responsible.id, 'Вымышленный Третий Сотрудник')
  await officer.post(`${path}/actions/register`)
  await answered(path, officer, second)

  // The author says once whether it answers.
  const author = await demoWindow(browser, baseURL, 'resident', problem.path)
  let dialog = await opened(author, 'Оценить ответ')
  await dialog.getByLabel('Вы получили ответ по существу?').selectOption({ label: 'Отчасти' })
  await dialog.getByLabel('Пояснение').fill('Не сказано, когда (вымышлено).')
  await sent(dialog, 'Оценить ответ')
  await expect(author.getByText('Автор: это ответ отчасти')).toBeVisible()
  await expect(author.getByText('Не сказано, когда (вымышлено).')).toBeVisible()
  await expect(author.getByRole('button', { name: 'Оценить ответ' })).toHaveCount(0)

  // And disputes it; neither who wrote it nor who signed it can let it stand.
  dialog = await opened(author, 'Оспорить ответ')
  await dialog.getByRole('button', { name: 'Оспорить ответ' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Напишите, почему')
  await dialog.getByLabel('Причина').fill('Срока нет, спросить не с кого (вымышлено).')
  await sent(dialog, 'Оспорить ответ')
  await expect(author.getByText('Автор считает, что это не ответ')).toBeVisible()
  await expectGoodHere(author, 'problem-answer-disputed')
  for (const one of [officer, second]) {
    const { items } = await one.get(`${path}/official-answers`)
    expect(items[0].actions).not.toContain('uphold')
  }
  const other = await demoWindow(browser, baseURL, third, '/manage/problems?view=decision')
  await other.getByRole('link', { name: problem.title }).press('Enter')
  dialog = await opened(other, 'Оставить в силе')
  await dialog.getByLabel('Причина').fill('Срок назван в плане работ (вымышлено).')
  await sent(dialog, 'Оставить в силе')
  await expect(other.getByText(/ответ оставлен в силе/)).toBeVisible()

  // The body calls it solved; the author says that it is not, and it goes on until it is.
  const claim = (text: string) =>
    officer.post(`${path}/actions/claim_solved`, { text, url: 'https://example.org/lamps.jpg' })
  await claim('Лампы висят (вымышлено).')
  await author.reload()
  await expect(author.getByText('Срок назван в плане работ (вымышлено).').first()).toBeVisible()
  dialog = await opened(author, 'Нет, не решена')
  await dialog.getByLabel('Причина').fill('Горит одна из трёх (вымышлено).')
  await sent(dialog, 'Нет, не решена')
  await expect(author.getByText('В работе').first()).toBeVisible()
  await expect(author.getByRole('heading', { name: 'Чем орган подтверждал решение' })).toBeVisible()
  await expect(wayOf(author).getByRole('listitem').first()).toContainText('Автор возразил')
  await expectGoodHere(author, 'problem-solution-disputed')
  await claim('Горят все три (вымышлено).')
  await author.reload()
  await author.getByRole('button', { name: 'Да, решена' }).press('Enter')
  await expect(author.getByText('подтвердил автор')).toBeVisible()
})

test('the head of a body promises to answer sooner; everybody reads so, and the next problem has that term', async ({
  browser,
  baseURL,
  request,
}) => {
  const stamp = Date.now()
  const body = await newBody(request, `Вымышленный комитет парков ${stamp}`)
  const head = await newHead(request, body.id, 'Вымышленная Председательница')
  const chief = await demoWindow(browser, baseURL, head, `/organizations/${body.slug}`)
  await chief.getByRole('link', { name: 'В какие сроки здесь отвечают' }).press('Enter')
  await expect(chief.getByRole('heading', { level: 1 })).toHaveText(`Сроки ответов: ${body.shortName}`)
  const own = chief.getByRole('table', { name: 'Вопросы на этой площадке' })
  const row = own.getByRole('row', { name: /ответить после регистрации/ })
  await expect(row).toContainText('закон')
  await row.getByRole('button', { name: /^Изменить/ }).press('Enter')
  const dialog = chief.getByRole('dialog')
  await dialog.getByLabel('Сколько дней').fill('31')
  await dialog.getByRole('button', { name: 'Сохранить' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Не больше, чем по закону')
  await expectGoodHere(chief, 'answer-terms-refused')
  await dialog.getByLabel('Сколько дней').fill('5')
  await sent(dialog, 'Сохранить')
  await expect(row).toContainText('5 дней')
  await expect(row).toContainText('сам орган')

  const visitor = await (await browser.newContext({ baseURL, locale: 'ru-RU' })).newPage()
  await visitor.goto(`/answer-terms?body=${body.id}`)
  await expect(visitor.getByRole('row', { name: /5 дней/ })).toBeVisible()
  await expect(visitor.getByRole('button', { name: /^Изменить/ })).toHaveCount(0)
  await expectGoodHere(visitor, 'answer-terms')

  const resident = await signedIn(request, 'resident')
  const problem = await publicProblem(
    resident,
    await signedIn(request, 'moderator'),
    `Вымышленная сломанная скамья ${stamp}`,
  )
  const officer = await signedIn(request, 'officer')
  await officer.post(`/problems/${problem.id}/actions/forward`, {
    bodyId: body.id,
    reason: 'Скамья в парке.',
  })
  const clerk = await signedIn(request, await newOfficer(request, body.id, 'Вымышленный Садовник'))
  await clerk.post(`/problems/${problem.id}/actions/register`)
  const { registeredAt, answerDueAt } = await resident.get(`/problems/${problem.id}`)
  const days = (Date.parse(answerDueAt) - Date.parse(registeredAt)) / 86_400_000
  expect(days).toBeGreaterThan(5)
  expect(days).toBeLessThan(6)

  // And goes back to what the law says.
  await row.getByRole('button', { name: /^Вернуть общий/ }).press('Enter')
  await chief.getByRole('dialog').getByRole('button', { name: 'Вернуть общий' }).press('Enter')
  await expect(row).toContainText('30 дней')
})

test('a body asks the author, its clock stands still until the author answers, and everybody reads what was said', async ({
  browser,
  baseURL,
  request,
}) => {
  const stamp = Date.now()
  const problem = await publicProblem(
    await signedIn(request, 'resident'),
    await signedIn(request, 'moderator'),
    `Вымышленный скользкий мостик ${stamp}`,
  )
  const path = `/problems/${problem.id}`
  const officer = await signedIn(request, 'officer')
  await officer.post(`${path}/actions/register`)
  await answered(path, officer, await signedIn(request, 'officer-two'), { type: 'needs_information' })
  const stands = Date.parse((await officer.get(path)).answerDueAt)

  const author = await demoWindow(browser, baseURL, 'resident', problem.path)
  await expect(author.getByText(/Орган спросил автора и ждёт сведений/)).toBeVisible()
  const dialog = await opened(author, 'Ответить на вопрос органа')
  await dialog.getByRole('button', { name: 'Ответить на вопрос органа' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Напишите, что знаете')
  await expectGoodHere(author, 'problem-inform')
  await dialog.getByLabel('Что вы можете сообщить').fill('Мостик у дома 5, скользко с ноября (вымышлено).')
  await sent(dialog, 'Ответить на вопрос органа')
  await expect(author.getByText(/Орган спросил автора и ждёт сведений/)).toHaveCount(0)
  const told = wayOf(author).getByRole('listitem').filter({ hasText: 'Автор ответил на вопрос органа' })
  await expect(told).toContainText('Мостик у дома 5, скользко с ноября (вымышлено).')
  // Answered on the day of the question: the fifteen days are given back.
  const goes = Date.parse((await officer.get(path)).answerDueAt)
  expect(Math.round((stands - goes) / 86_400_000)).toBe(15)
})
