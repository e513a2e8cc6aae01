import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { installation } from '@/app/installation'
import { currentSession } from '@/app/session'
import { renderAt, seeded } from '@/test/renderAt'
import { consentTexts } from './queries'

type Sent = { path: string; body: unknown }
const sent: Sent[] = []
const answers: Record<string, { status: number; body: unknown }> = {}

const VISIT = { state: 'the state', proof: 'the proof', purpose: 'sign_in', returnTo: '/about' }
const TICKET = { state: 'the state', proof: 'the proof' }

beforeEach(() => {
  sent.length = 0
  for (const path of Object.keys(answers)) delete answers[path]
  vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
    const url = typeof input === 'string' ? input : input.url
    const path = new URL(url, 'http://localhost').pathname.replace('/api/v1', '')
    const text = typeof input === 'string' ? init?.body : await input.clone().text()
    sent.push({ path, body: text ? JSON.parse(String(text)) : undefined })
    const { status, body } = answers[path] ?? { status: 404, body: {} }
    return new Response(status === 202 || status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const withProvider = () =>
  seeded(client => {
    client.setQueryData(installation.queryKey, old => old && { ...old, signInProvider: 'Госуслуги города' })
    client.setQueryData(consentTexts().queryKey, {
      items: [
        { purpose: 'processing', textVersion: '1', title: 'Обработка', text: 'Согласен.', required: true },
      ],
      nextCursor: null,
      total: 1,
    })
  })

const comeBack = (code = 'the-code') => {
  sessionStorage.setItem('rt.provider', JSON.stringify(VISIT))
  return renderAt(`/sign-in/provider?code=${code}`, withProvider())
}

test('the sign-in page names the provider of the installation, and nobody where there is none', async () => {
  const { unmount } = await renderAt('/sign-in')
  expect(screen.queryByRole('button', { name: /Войти через/ })).toBeNull()
  unmount()
  await renderAt('/sign-in', withProvider())
  answers['/auth/provider/departures'] = { status: 503, body: { detail: 'Сайт для входа не отвечает.' } }
  await userEvent.click(screen.getByRole('button', { name: 'Войти через Госуслуги города' }))
  expect(await screen.findByText('Сайт для входа не отвечает.')).toBeVisible()
})

test('whoever has none agrees and says their age, and needs no password', async () => {
  answers['/auth/provider/arrivals'] = {
    status: 200,
    body: { known: false, displayName: 'Вера Ивановна', email: 'vera@example.org' },
  }
  answers['/auth/provider/registrations'] = { status: 202, body: null }
  await comeBack()
  expect(await screen.findByLabelText('Имя')).toHaveValue('Вера Ивановна')
  expect(screen.queryByLabelText('Пароль')).toBeNull()
  const consent = screen.getByRole('checkbox', { name: /Обработка/ })
  expect(consent).not.toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: 'Зарегистрироваться' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Исправьте 2 ошибки')
  await userEvent.selectOptions(screen.getByLabelText('Возраст'), 'adult')
  await userEvent.click(consent)
  await userEvent.click(screen.getByRole('button', { name: 'Зарегистрироваться' }))
  expect(await screen.findByText('Мы отправили письмо на адрес vera@example.org')).toBeVisible()
  expect(sent.at(-1)).toEqual({
    path: '/auth/provider/registrations',
    body: {
      ...TICKET,
      email: 'vera@example.org',
      displayName: 'Вера Ивановна',
      language: 'ru',
      ageGroup: 'adult',
      guardian: null,
      consents: [{ purpose: 'processing', textVersion: '1' }],
    },
  })
})

test('in a tab that nobody left from nothing is sent', async () => {
  await renderAt('/sign-in/provider?code=stolen', withProvider())
  expect(await screen.findByText(/Здесь не начинали вход/)).toBeVisible()
  expect(sent).toEqual([])
})

test('whoever has an account is signed in, with the code of the second factor where one is asked for', async () => {
  answers['/auth/provider/arrivals'] = { status: 200, body: { known: true } }
  answers['/auth/provider/sessions'] = { status: 401, body: { type: '/problems/otp-required' } }
  const { router } = await comeBack()
  const code = await screen.findByLabelText('Код из приложения или запасной код')
  expect(currentSession().state).toBe('visitor')
  answers['/auth/provider/sessions'] = {
    status: 201,
    body: { accessToken: 'fresh', expiresIn: 600, user: { id: 'x', displayName: 'Вера', roles: [] } },
  }
  await userEvent.type(code, '492039')
  await userEvent.click(screen.getByRole('button', { name: 'Войти' }))
  await vi.waitFor(() => expect(currentSession().state).toBe('signed-in'))
  expect(sent.find(one => one.path === '/auth/provider/arrivals')?.body).toEqual({
    ...TICKET,
    code: 'the-code',
  })
  expect(sent.filter(one => one.path === '/auth/provider/sessions').at(-1)?.body).toEqual({
    ...TICKET,
    otp: '492039',
  })
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/about'))
})
