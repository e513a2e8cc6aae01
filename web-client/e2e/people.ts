import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { findInLetter } from './letters'

/** An account of one story's own, so that what the story does to it disturbs nobody else: registered and confirmed. */
export async function newPerson(
  request: APIRequestContext,
  displayName: string,
): Promise<{ email: string; password: string }> {
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
