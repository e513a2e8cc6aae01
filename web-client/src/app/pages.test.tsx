import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Problem } from '@/contract/problem'
import { renderAt } from '@/test/renderAt'
import { reason } from './reason'

test('an unknown address says so and offers a way on', async () => {
  await renderAt('/no-such-page')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Такой страницы нет')
  expect(screen.getByRole('link', { name: 'Найти организацию' })).toHaveAttribute('href', '/organizations')
  expect(document.title).toBe('Такой страницы нет — Круглый стол')
})

test('the section one is in is marked for everyone', async () => {
  await renderAt('/about/accessibility')
  const section = screen.getAllByRole('link', { name: 'Как это устроено' })[0]
  expect(section).toHaveAttribute('aria-current', 'page')
})

test('sign-in leads back to where the person was, and only within the site', async () => {
  const { router } = await renderAt('/sign-in?returnTo=/about')
  const returnTo = () => router.state.matches.at(-1)?.search as { returnTo?: string }
  expect(returnTo().returnTo).toBe('/about')
  await router.navigate({ to: '/sign-in', search: { returnTo: '//evil.example' } })
  expect(returnTo().returnTo).toBeUndefined()
})

test('an empty sign-in form lists its errors and leads to the fields', async () => {
  await renderAt('/sign-in')
  await userEvent.click(screen.getByRole('button', { name: 'Войти' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Исправьте 2 ошибки')
  expect(screen.getByLabelText('Пароль')).toHaveAccessibleDescription('Введите пароль')
  expect(screen.getByLabelText('Пароль')).toBeInvalid()
})

test('Caps Lock is told before the password is refused', async () => {
  await renderAt('/sign-in')
  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Пароль'))
  await user.keyboard('{CapsLock}a')
  expect(screen.getByText('Включён Caps Lock.')).toBeVisible()
})

test('a failure says whose it is, and of ours the number that finds it in the log', async () => {
  await renderAt('/about')
  expect(reason(new Problem(500, { detail: 'Ошибка у нас.', traceId: '4bf9' }))).toBe(
    'Ошибка у нас. Номер: 4bf9',
  )
  expect(reason(new Problem(409, { detail: 'Уже есть.', traceId: '4bf9' }))).toBe('Уже есть.')
  expect(reason(new Problem(0))).toContain('Проверьте связь')
  for (const away of [
    'Failed to fetch dynamically imported module: http://localhost/assets/x.js',
    'error loading dynamically imported module: http://localhost/assets/x.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/x.css',
  ])
    expect(reason(new TypeError(away))).toContain('Проверьте связь')
  expect(reason(new TypeError('x is not a function'))).toContain('Мы сломались')
})
