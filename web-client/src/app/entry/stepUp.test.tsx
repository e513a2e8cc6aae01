import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startWords, words } from '@/i18n'
import { signIn } from '../session'
import { StepUpForm } from './StepUpForm'

const sent: { path: string; authorization: string | null; body: unknown }[] = []
const answers: Response[] = []
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

beforeEach(async () => {
  await startWords('ru')
  await words('entry')
  sent.length = 0
  answers.length = 0
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({
      path,
      authorization: new Headers(init.headers).get('Authorization'),
      body: init.body ? JSON.parse(String(init.body)) : undefined,
    })
    return answers.shift() ?? json(500, {})
  })
  answers.push(
    json(201, { accessToken: 'old', expiresIn: 600, user: { id: 'x', displayName: 'Вера', roles: [] } }),
  )
  await signIn({ email: 'vera@example.org', password: 'a long enough password' })
})
afterEach(() => vi.unstubAllGlobals())

const show = (onDone: () => void) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StepUpForm onDone={onDone} />
    </QueryClientProvider>,
  )

test('the password proves it in the same session, with the code where one is wanted', async () => {
  const done = vi.fn()
  const user = userEvent.setup()
  show(done)
  answers.push(json(401, { type: '/problems/otp-required' }))
  await user.type(screen.getByLabelText('Пароль'), 'a long enough password')
  await user.click(screen.getByRole('button', { name: 'Подтвердить' }))
  const code = await screen.findByLabelText('Код из приложения или запасной код')
  expect(done).not.toHaveBeenCalled()
  answers.push(json(200, { accessToken: 'fresh', expiresIn: 600 }))
  await user.type(code, '492039')
  await user.click(screen.getByRole('button', { name: 'Подтвердить' }))
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect(sent.at(-1)).toEqual({
    path: '/api/v1/auth/step-ups',
    authorization: 'Bearer old',
    body: { password: 'a long enough password', otp: '492039' },
  })
})

test('a wrong password is told, and what was typed stays', async () => {
  const user = userEvent.setup()
  show(vi.fn())
  answers.push(json(401, { type: '/problems/sign-in-failed' }))
  await user.type(screen.getByLabelText('Пароль'), 'not this one')
  await user.click(screen.getByRole('button', { name: 'Подтвердить' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Пароль или код не подходит')
  expect(screen.getByLabelText('Пароль')).toHaveValue('not this one')
})
