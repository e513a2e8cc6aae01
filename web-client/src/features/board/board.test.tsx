import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { BoardTab } from './BoardTab'
import { type Board, board, type Trustee } from './queries'

const seat: Trustee = {
  id: '1',
  name: 'Иван Вымышленный',
  email: null,
  position: 'председатель',
  since: '2026-01-01',
  until: '2027-01-01',
  status: 'accepted',
  published: true,
  endedOn: null,
  self: false,
  actions: [],
}
const whole: Board = { items: [seat], nextCursor: null, total: 1, unnamed: 2, seeking: null, actions: [] }

const show = (of: Board) =>
  renderPart(
    () => <BoardTab organization="o" />,
    'board',
    seeded(client => client.setQueryData(board('o').queryKey, of)),
  )

test('a visitor sees who agreed to be named, and how many did not', async () => {
  await show(whole)
  expect(screen.getByText('Иван Вымышленный')).toBeVisible()
  expect(screen.getByText('В совете ещё 2 человека, которые не публикуют имена.')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('past boards stand apart, and an empty board says so', async () => {
  await show({ ...whole, items: [{ ...seat, status: 'ended', endedOn: '2026-06-01' }], unnamed: 0 })
  expect(screen.getByText('Попечительского совета пока нет.')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Прошлые составы и приглашения' })).toBeVisible()
})
