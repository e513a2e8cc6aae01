import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Polls } from './Polls'
import { type Discussion, type Poll, polls } from './queries'

const count = { all: 4, ngo: 1, business: 0, government: 0, resident: 3 }
const discussion = { id: 'd', actions: [] } as unknown as Discussion
const poll = {
  id: 'p',
  kind: 'single',
  question: 'Где поставить лавочку?',
  options: [{ text: 'У моста', points: count }],
  open: true,
  voters: count,
  results: 'after_close',
} as unknown as Poll

const shown = (one: Poll) =>
  renderPart(
    () => <Polls discussion={discussion} />,
    'discussion',
    seeded(client => client.setQueryData(polls('d').queryKey, { items: [one] } as never)),
  )

test('results that are hidden say when they open, and how many have answered', async () => {
  await shown({ ...poll, options: [{ text: 'У моста', points: null }] })
  expect(
    await screen.findByText('Ответили 4 человека. Итоги откроются, когда опрос закончится.'),
  ).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})

test('results that are shown stand by side', async () => {
  await shown(poll)
  expect(await screen.findByRole('table', { name: 'Ответили 4 человека' })).toBeVisible()
})

test('a poll for people who are known says so, and sends the others to confirm who they are', async () => {
  await shown({ ...poll, level: 'identity', confirmFirst: true })
  expect(await screen.findByText('Отвечают только люди с подтверждённой личностью.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Как подтвердить' })).toBeVisible()
})
