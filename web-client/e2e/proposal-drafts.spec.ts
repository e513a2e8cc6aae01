import { expect, test } from '@playwright/test'
import { demoWindow } from './administrator'
import { publicProposal } from './dialogue'
import { expectGoodInEveryLook } from './modes'
import { signedIn } from './people'

test('two people write one draft: a field is one person’s, what is written saves itself', async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000)
  const resident = await signedIn(request, 'resident')
  const neighbour = await signedIn(request, 'neighbour')
  const draft = await resident.post('/proposals', {
    title: `Вымышленные скамейки ${Date.now()}`,
    body: 'Поставить скамейки. Всё это вымышлено.',
    everywhere: true,
  })
  const asked = await resident.post(`/proposals/${draft.id}/co-authors`, {
    email: 'neighbour@demo.example',
    part: 'editor',
  })
  await neighbour.post(`/proposals/${draft.id}/co-authors/${asked.id}/actions/accept`)
  const path = `/proposals/${draft.id}/edit`

  const editor = await demoWindow(browser, baseURL, 'neighbour', path)
  const words = 'Поставить скамейки у каждого подъезда. Всё это вымышлено.'
  await editor.getByLabel('Что сделать, зачем и как').fill(words)
  await expect(editor.getByText(/Сохранено в \d\d:\d\d/)).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Отправить' })).toHaveCount(0)

  // The author sees who writes where, and writes elsewhere meanwhile.
  const author = await demoWindow(browser, baseURL, 'resident', path)
  await expect(author.getByText(/пишет здесь: текст, с \d\d:\d\d/)).toBeVisible()
  await expect(author.getByLabel('Что сделать, зачем и как')).toHaveValue(words)
  await author.getByLabel('Что предложить, одной строкой').fill(`Вымышленные скамейки у дома ${Date.now()}`)
  await expect(author.getByText(/Сохранено в \d\d:\d\d/)).toBeVisible()

  // The editor's next save meets the author's: neither is lost.
  await editor.getByLabel('Что сделать, зачем и как').fill(`${words} И урны.`)
  await expect(async () => {
    const now = await resident.get(`/proposals/${draft.id}`)
    expect(now.body).toContain('И урны.')
    expect(now.title).toContain('у дома')
  }).toPass()
  await expectGoodInEveryLook(author, 'proposal-draft', path)
})

test('a sheet of signatures is entered by one person, confirmed by another, and counts apart', async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000)
  const resident = await signedIn(request, 'resident')
  const moderator = await signedIn(request, 'moderator')
  const { title, path } = await publicProposal(resident, moderator, `Вымышленные подписи ${Date.now()}`)

  const clerk = await demoWindow(browser, baseURL, 'moderator', path)
  await clerk.getByRole('button', { name: 'Внести подписи на бумаге' }).click()
  const sheet = clerk.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Отправить на проверку' }).click()
  await expect(sheet.getByRole('alert')).toContainText('Приложите скан')
  await sheet.getByLabel('Сколько подписей').fill('48')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Barnaul' }).format(new Date())
  await sheet.getByLabel('День последней подписи').fill(today)
  await sheet.getByLabel('Кто собирал').fill('Вымышленный совет дома')
  await sheet.getByLabel('Скан листа').setInputFiles({
    name: 'list.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  })
  await expect(sheet.getByRole('progressbar')).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Отправить на проверку' }).click()
  await expect(clerk.getByText('ждёт проверки другим человеком')).toBeVisible()
  await expect(clerk.getByRole('button', { name: 'Подтвердить' })).toHaveCount(0)

  const second = await demoWindow(browser, baseURL, 'moderator-two', '/manage/proposals?view=papers')
  const row = second.getByRole('listitem').filter({ hasText: title })
  await row.getByRole('button', { name: 'Подтвердить' }).click()
  await second.getByRole('dialog').getByRole('button', { name: 'Подтвердить' }).click()
  await expect(row).toHaveCount(0)

  const visitor = await browser.newPage({ baseURL })
  await visitor.goto(path)
  await expect(visitor.getByText('и 48 подписей на бумаге: они считаются отдельно')).toBeVisible()
  await expect(visitor.getByText('Вымышленный совет дома')).toHaveCount(0)
  await expectGoodInEveryLook(visitor, 'proposal-papers', path)
})
