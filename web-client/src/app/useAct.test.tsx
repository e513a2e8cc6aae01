import { useForm } from '@mantine/form'
import { onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Problem } from '@/contract/problem'
import { startWords } from '@/i18n'
import { TextField } from '@/ui'
import { ActForm } from './ActForm'
import { makeQueryClient } from './router'
import { useAct } from './useAct'

beforeAll(() => startWords('ru'))
afterEach(() => onlineManager.setOnline(true))

const send = vi.fn<(given: { name: string }, key: string | undefined) => Promise<void>>()

function Naming() {
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: value => (value ? null : 'Нужно имя') },
  })
  const act = useAct({ send, onFaults: form.setErrors })
  return (
    <ActForm form={form} act={act} submit="Назвать">
      <TextField label="Имя" name="name" {...form.getInputProps('name')} />
    </ActForm>
  )
}

const show = () =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <Naming />
    </QueryClientProvider>,
  )
const press = () => userEvent.click(screen.getByRole('button', { name: 'Назвать' }))

test('what the form finds itself is told at the top, and nothing is sent', async () => {
  show()
  await press()
  expect(screen.getByRole('alert')).toHaveTextContent('Нужно имя')
  expect(screen.getByRole('alert')).toHaveFocus()
  expect(send).not.toHaveBeenCalled()
})

test('without a network it says so at once, keeps what was typed, and the next press carries the same key', async () => {
  onlineManager.setOnline(false)
  send.mockRejectedValueOnce(new Problem(0, {})).mockResolvedValueOnce()
  show()
  await userEvent.type(screen.getByLabelText('Имя'), 'Кедр')
  await press()
  expect(await screen.findByRole('alert')).toHaveTextContent('Проверьте связь')
  expect(screen.getByLabelText('Имя')).toHaveValue('Кедр')
  await press()
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2))
  expect(send.mock.calls[0]?.[1]).toBe(send.mock.calls[1]?.[1])
})
