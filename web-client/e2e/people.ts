import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { findInLetter } from './letters'

/** Somebody who can sign in. */
export type Known = { email: string; password: string }

/** One of the invented people of the demonstration by name, whose password its banner tells; or a person known by more. */
export const knownOf = (who: string | Known): Known =>
  typeof who === 'string' ? { email: `${who}@demo.example`, password: 'round-table-demo' } : who

/** Somebody on the sign-in page who has no account: registers, confirms by the letter and signs in, all in the browser. */
export async function registers(page: Page, displayName: string): Promise<Known> {
  const person = { email: `person-${randomUUID()}@example.org`, password: 'plain otter reads maps' }
  await page.getByRole('link', { name: 'Зарегистрироваться' }).click()
  await page.getByLabel('Имя').fill(displayName)
  await page.getByLabel('Электронная почта').fill(person.email)
  await page.getByLabel('Пароль', { exact: true }).fill(person.password)
  await page.getByLabel('Возраст').selectOption('adult')
  await page.getByRole('checkbox', { name: 'Обработка персональных данных' }).check()
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click()
  await expect(page.getByText(`Мы отправили письмо на адрес ${person.email}`)).toBeVisible()
  await page.goto(await findInLetter(person.email, /(\/confirm-email\?[^\s"]*token=[\w-]+)/))
  await page.getByRole('button', { name: 'Подтвердить адрес' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Войти' }).click()
  await page.getByLabel('Электронная почта').fill(person.email)
  await page.getByLabel('Пароль', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page).toHaveURL('/')
  return person
}

/** An account of one story's own, so that what the story does to it disturbs nobody else: registered and confirmed. */
export async function newPerson(request: APIRequestContext, displayName: string): Promise<Known> {
  const email = `person-${randomUUID()}@example.org`
  const password = 'plain otter reads maps'
  const texts = await (await request.get('/api/v1/consent-texts')).json()
  const { textVersion } = texts.items.find((text: { purpose: string }) => text.purpose === 'processing')
  const registered = await request.post('/api/v1/auth/registrations', {
    data: {
      email,
      password,
      displayName,
      language: 'ru',
      ageGroup: 'adult',
      consents: [{ purpose: 'processing', textVersion }],
    },
  })
  expect(registered.status()).toBe(202)
  const token = await findInLetter(email, /\/confirm-email\?[^\s"]*token=([\w-]+)/)
  const confirmed = await request.post('/api/v1/auth/email-confirmations', { data: { token } })
  expect(confirmed.status()).toBe(204)
  return { email, password }
}

/** Somebody who does something without a window. */
export async function signedIn(request: APIRequestContext, who: string | Known) {
  const session = await request.post('/api/v1/auth/sessions', { data: knownOf(who) })
  const headers = { Authorization: `Bearer ${(await session.json()).accessToken}` }
  return {
    get: async (path: string) => (await request.get(`/api/v1${path}`, { headers })).json(),
    post: async (path: string, data?: object) => {
      const answer = await request.post(`/api/v1${path}`, { headers, data })
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
      return answer.json()
    },
    put: async (path: string, data: object) => {
      const answer = await request.put(`/api/v1${path}`, { headers, data })
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    },
  }
}

/** So many new people, each confirmed and signed in; a few come at a time, so that the letters do not queue up. */
export async function crowd(request: APIRequestContext, size: number) {
  const people: Awaited<ReturnType<typeof signedIn>>[] = []
  const come = async () => signedIn(request, await newPerson(request, 'Вымышленный Житель'))
  while (people.length < size)
    people.push(...(await Promise.all(Array.from({ length: Math.min(8, size - people.length) }, come))))
  return people
}
