import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { UnsubscribePage } from './UnsubscribePage'

afterEach(() => vi.unstubAllGlobals())

test('opening the link ends nothing, the button does', async () => {
  const sent = vi.fn(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', sent)
  await renderPart(() => <UnsubscribePage token="a b" />, 'notification', seeded())
  const button = await screen.findByRole('button', { name: 'Не присылать' })
  expect(sent).not.toHaveBeenCalled()
  await userEvent.click(button)
  expect(sent).toHaveBeenCalledWith('/unsubscribe?token=a%20b', expect.objectContaining({ method: 'POST' }))
  expect(await screen.findByText('Такие письма больше не придут.')).toBeVisible()
})

test('the letter about one thing says that this thing ends, not letters as such', async () => {
  await renderPart(
    () => <UnsubscribePage token={btoa(`${'s'.repeat(16)}reader follow_step proposal id`)} />,
    'notification',
    seeded(),
  )
  expect(await screen.findByRole('button', { name: 'Больше не рассказывать' })).toBeVisible()
  expect(screen.queryByText('Больше не присылать такие письма?')).toBeNull()
})
