import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Enrol } from './Enrol'
import { type State, secondFactor } from './queries'
import { RecoveryCodes } from './RecoveryCodes'
import { SecurityPage } from './SecurityPage'

const state = (some: Partial<State>): State => ({
  enabled: false,
  since: null,
  recoveryCodesLeft: 0,
  required: false,
  sleepingRoles: [],
  ...some,
})

const page = (some: Partial<State>) =>
  renderPart(
    () => <SecurityPage />,
    'security',
    seeded(made => made.setQueryData(secondFactor.queryKey, state(some))),
  )

test('whose role sleeps is told what to do', async () => {
  await page({ required: true, sleepingRoles: ['moderator'] })
  expect(await screen.findByText('Часть ваших ролей пока не действует')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Включить второй фактор' })).toBeVisible()
})

test('who has a second factor sees since when and how many codes are left', async () => {
  await page({ enabled: true, since: '2026-11-01T00:00:00Z', recoveryCodesLeft: 3 })
  expect(await screen.findByText(/включён с 1 ноября 2026 года/)).toHaveTextContent(
    'Осталось 3 запасных кода.',
  )
  expect(screen.queryByRole('button', { name: 'Включить второй фактор' })).toBeNull()
})

test('the secret can be read by eye where no picture can, and an empty code is not sent', async () => {
  await renderPart(
    () => (
      <Enrol
        secret={{ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' }}
        onDone={vi.fn()}
        onCancel={vi.fn()}
      />
    ),
    'security',
    seeded(),
  )
  expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeVisible()
  expect(await screen.findByRole('img', { name: 'QR-код для приложения' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Включить' }))
  expect(screen.getByLabelText('Код из приложения')).toBeInvalid()
})

test('recovery codes are a list of their own and are left by a word', async () => {
  const done = vi.fn()
  await renderPart(
    () => <RecoveryCodes codes={['1-ABCD-EFGH-IJKL-MNOP', '2-ABCD-EFGH-IJKL-MNOQ']} onDone={done} />,
    'security',
    seeded(),
  )
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Я сохранил(а) коды' }))
  expect(done).toHaveBeenCalledOnce()
})
