import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import { language } from '@/i18n'

export type Me = Get<'/api/v1/me'>
export type OwnSession = Get<'/api/v1/me/sessions'>['items'][number]
export type Consent = Get<'/api/v1/me/consents'>['items'][number]
export type ConsentText = Get<'/api/v1/consent-texts'>['items'][number]
export type Purpose = ConsentText['purpose']

const ME = ['me'] as const

export const me = queryOptions({
  queryKey: [...ME, 'account'],
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/me', { signal })),
})

export const ownSessions = queryOptions({
  queryKey: [...ME, 'sessions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/sessions', { signal })),
})

export const ownConsents = queryOptions({
  queryKey: [...ME, 'consents'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/consents', { signal })),
})

export const consentTexts = () =>
  queryOptions({
    queryKey: ['consent-texts', language()],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/consent-texts', { signal })),
    staleTime: 300_000,
  })

export const register = (body: Schemas['RegistrationInput']) =>
  unwrap(api.POST('/api/v1/auth/registrations', { body }))

export const registerByProvider = (body: Schemas['OutsideRegistrationInput']) =>
  unwrap(api.POST('/api/v1/auth/provider/registrations', { body }))

export const ownIdentities = queryOptions({
  queryKey: [...ME, 'identities'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/identities', { signal })),
})

export const addIdentity = (body: Schemas['ReturnInput']) =>
  unwrap(api.POST('/api/v1/me/identities', { body }))

export const removeIdentity = (id: string) =>
  unwrap(api.DELETE('/api/v1/me/identities/{id}', { params: { path: { id } } }))

export const confirmEmail = (token: string) =>
  unwrap(api.POST('/api/v1/auth/email-confirmations', { body: { token } }))

export const askPasswordReset = (email: string) =>
  unwrap(api.POST('/api/v1/auth/password-resets', { body: { email } }))

export const resetPassword = (token: string, password: string) =>
  unwrap(api.POST('/api/v1/auth/password-resets/confirmations', { body: { token, password } }))

export const undo = (what: 'email' | 'deletion', token: string) =>
  unwrap(
    what === 'email'
      ? api.POST('/api/v1/auth/email-change-undos', { body: { token } })
      : api.POST('/api/v1/auth/deletion-undos', { body: { token } }),
  )

export async function changeMe(
  client: QueryClient,
  body: { displayName: string; language: string },
  etag: string | undefined,
): Promise<Me> {
  const changed = await unwrap(
    api.PATCH('/api/v1/me', { params: { header: { 'If-Match': etag ?? '' } }, body }),
  )
  await client.invalidateQueries({ queryKey: me.queryKey })
  return changed
}

export async function changePassword(client: QueryClient, body: Schemas['PasswordChangeInput']) {
  await unwrap(api.POST('/api/v1/me/password-changes', { body }))
  await client.invalidateQueries({ queryKey: ME })
}

export const changeEmail = (body: Schemas['EmailChangeInput']) =>
  unwrap(api.POST('/api/v1/me/email-changes', { body }))

export async function endSession(client: QueryClient, id: string | undefined) {
  await unwrap(
    id
      ? api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })
      : api.DELETE('/api/v1/me/sessions'),
  )
  await client.invalidateQueries({ queryKey: ownSessions.queryKey })
}

export async function consent(client: QueryClient, text: ConsentText, given: boolean) {
  await unwrap(
    given
      ? api.POST('/api/v1/me/consents', {
          body: { purpose: text.purpose, textVersion: text.textVersion },
        })
      : api.DELETE('/api/v1/me/consents/{purpose}', { params: { path: { purpose: text.purpose } } }),
  )
  await client.invalidateQueries({ queryKey: ownConsents.queryKey })
}

export const deleteAccount = (body: Schemas['PasswordInput']) =>
  unwrap(api.POST('/api/v1/me/deletion', { body }))

/** The archive, handed to the browser as a file. */
export async function takeArchive(): Promise<void> {
  const blob = (await unwrap(api.GET('/api/v1/me/export', { parseAs: 'blob' }))) as unknown as Blob
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = 'my-data.zip'
  link.click()
  URL.revokeObjectURL(link.href)
}
