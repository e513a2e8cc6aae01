import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import { type Known, newPerson, signedIn } from './people'

/** Somebody who does something without a window. */
export type Somebody = Awaited<ReturnType<typeof signedIn>>

/** Words that are enough for an official answer. */
export const ANSWER =
  'Мы осмотрели место вместе с жителями и согласны: это надо исправить (вымышленный ответ). '.repeat(4)

/** Presses a button of the page that does something, and waits until it is told. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('Сделано').first()).toBeVisible()
}

/** Opens the form of a step by the keyboard; gives the dialog in which it stands. */
export async function opened(page: Page, step: string): Promise<Locator> {
  await page.getByRole('button', { name: step, exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: step })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Sends what stands in the dialog, by the keyboard, and waits until it closes. */
export async function sent(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).press('Enter')
  await expect(dialog).toBeHidden()
}

/** Chooses one of a long list by the keyboard: types until nothing else is left. */
export async function picked(dialog: Locator, label: string, typed: string, wanted: string): Promise<void> {
  const field = dialog.getByRole('combobox', { name: label })
  await field.fill(typed)
  await expect(dialog.getByRole('listbox').getByRole('option')).toHaveText([wanted])
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue(wanted)
}

/** A part of a page by its heading. */
export const partOf = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })

/** The way a problem or a proposal went, as its page tells it. */
export const wayOf = (page: Page) => page.getByRole('list', { name: 'Как это было' })

type Matter = { id: string; slug: string; title: string; path: string }

async function published(
  kind: 'problems' | 'proposals',
  by: Somebody,
  moderator: Somebody,
  words: object,
): Promise<Matter> {
  const made = await by.post(`/${kind}?submit=true`, words)
  // An author whose words were published before needs no moderator.
  if (made.status === 'submitted') await moderator.post(`/${kind}/${made.id}/actions/publish`)
  return { id: made.id, slug: made.slug, title: made.title, path: `/${kind}/${made.slug}` }
}

/** A public problem of somebody, made without a window; it goes to the administration of the demonstration. */
export const publicProblem = (by: Somebody, moderator: Somebody, title: string, more: object = {}) =>
  published('problems', by, moderator, {
    kind: 'statement',
    title,
    body: 'Так стоит с весны. Всё это вымышлено.',
    everywhere: true,
    ...more,
  })

/** A public proposal of somebody, made without a window. */
export const publicProposal = (by: Somebody, moderator: Somebody, title: string, more: object = {}) =>
  published('proposals', by, moderator, {
    title,
    body: 'Поставить стойки для велосипедов. Всё это вымышлено.',
    everywhere: true,
    ...more,
  })

/** An official answer that one officer writes and another one signs. */
export async function answered(path: string, officer: Somebody, second: Somebody, words: object = {}) {
  const written = await officer.post(`${path}/official-answers`, { type: 'accepted', text: ANSWER, ...words })
  await second.post(`${path}/official-answers/${written.id}/actions/sign`)
  return written.id as string
}

/** A government body of one story's own: what its people may do changes nothing for others. */
export async function newBody(request: APIRequestContext, shortName: string) {
  const administrator = await signedIn(request, 'admin')
  const { id, slug } = await administrator.post('/organizations', { kind: 'government', shortName })
  return { id: id as string, slug: slug as string, shortName }
}

/** Somebody new who answers for a body. */
export async function newOfficer(request: APIRequestContext, body: string, name: string): Promise<Known> {
  const person = await newPerson(request, name)
  const { id } = await (await signedIn(request, person)).get('/me')
  const administrator = await signedIn(request, 'admin')
  await administrator.post(`/users/${id}/roles`, { role: 'officer', scopeId: body })
  return person
}

/** Somebody new who heads a body: who speaks for it as a whole. */
export async function newHead(request: APIRequestContext, body: string, name: string): Promise<Known> {
  const person = await newPerson(request, name)
  const claim = await (await signedIn(request, person)).post(`/organizations/${body}/claims`, {
    method: 'documents',
    position: 'председатель (вымышленный)',
    statement: 'Вымышленное распоряжение № 1.',
  })
  await (await signedIn(request, 'moderator')).post(`/claims/${claim.id}/actions/confirm`)
  return person
}
