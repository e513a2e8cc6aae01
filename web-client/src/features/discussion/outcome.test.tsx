import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { OutcomeForm } from './OutcomeForm'
import { type Poll, polls } from './queries'

const by = (ngo: number, business: number) => ({
  text: null,
  points: { all: ngo + business, ngo, business, government: 0, resident: 0 },
})
const consent = {
  id: 'p',
  kind: 'consent',
  question: 'Согласны ли вы?',
  options: [by(2, 1), by(0, 0), by(1, 0)],
} as unknown as Poll

const shown = (...items: Poll[]) =>
  renderPart(
    () => <OutcomeForm id="d" onDone={() => undefined} />,
    'discussion',
    seeded(client => client.setQueryData(polls('d').queryKey, { items } as never)),
  )

test('votes of a poll of agreement are shown and not typed', async () => {
  await shown(consent)
  expect(await screen.findByRole('table', { name: 'Как голосовали стороны' })).toBeVisible()
  expect(screen.getByText('Голоса взяты из опроса «Согласны ли вы?», изменить их нельзя.')).toBeVisible()
  expect(screen.queryByRole('spinbutton')).toBeNull()
  expect(screen.getByText(/итог будет назван согласованным/)).toBeVisible()
  expect(screen.queryByLabelText('Опрос об этом итоге')).toBeNull()
})

test('of several polls of agreement the last one counts until another one is chosen', async () => {
  await shown(consent, { ...consent, id: 'q', question: 'А так?', options: [by(0, 0), by(0, 0), by(1, 1)] })
  expect(await screen.findByLabelText('Опрос об этом итоге')).toHaveValue('q')
  expect(screen.getByText(/согласованным итог назван не будет/)).toBeVisible()
})

test('without such a poll the votes of the sides are typed', async () => {
  await shown({ ...consent, kind: 'single' })
  expect(await screen.findAllByRole('spinbutton')).toHaveLength(9)
})
