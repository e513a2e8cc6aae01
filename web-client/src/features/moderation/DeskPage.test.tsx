import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { DeskPage } from './DeskPage'
import { type Case, caseList } from './queries'

const waiting = (id: string, title: string): Case => ({
  id,
  subjectType: 'organization',
  subjectId: id,
  title,
  excerpt: 'Слова',
  path: '/organizations/x',
  subjectChanged: false,
  status: 'open',
  urgent: false,
  autoMasked: false,
  openedAt: '2026-11-28T00:00:00Z',
  dueAt: '2026-12-01T00:00:00Z',
  late: false,
  reportCount: 2,
  reasons: ['spam'],
  claimedBy: null,
  claimedUntil: null,
  rule: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
  restrictedUntil: null,
  appealText: null,
  appealedAt: null,
  appealDueAt: null,
  reviewedBy: null,
  reviewReason: null,
  reviewedAt: null,
  reports: [],
  history: [],
  actions: ['claim'],
  version: 0,
})

async function desk(onOpen: (id: string | undefined) => void = () => undefined) {
  const client = seeded(c =>
    c.setQueryData(caseList('waiting', false).queryKey, {
      pages: [{ items: [waiting('1', 'Первая'), waiting('2', 'Вторая')], nextCursor: null, total: null }],
      pageParams: [undefined],
    }),
  )
  await renderPart(
    () => <DeskPage show="waiting" mine={false} open={undefined} onOpen={onOpen} />,
    'moderation',
    client,
  )
  return userEvent.setup()
}

test('the queue is walked, marked and opened by keys, on a Russian keyboard too', async () => {
  const open = vi.fn()
  const user = await desk(open)
  const first = await screen.findByRole('button', { name: 'Первая' })
  first.focus()
  await user.keyboard('j')
  expect(screen.getByRole('button', { name: 'Вторая' })).toHaveFocus()
  await user.keyboard('j')
  expect(screen.getByRole('button', { name: 'Вторая' })).toHaveFocus()
  await user.keyboard('x')
  expect(screen.getByRole('checkbox', { name: 'Отметить: Вторая' })).toBeChecked()
  expect(screen.getByText('Отмечен 1 случай')).toBeVisible()
  await user.keyboard('л')
  expect(first).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(open).toHaveBeenCalledWith('1')
})

test('outside of the list the keys do nothing', async () => {
  const user = await desk()
  await screen.findByRole('button', { name: 'Первая' })
  await user.keyboard('jx')
  expect(screen.getByRole('button', { name: 'Первая' })).not.toHaveFocus()
  expect(screen.queryByText('Отмечен 1 случай')).toBeNull()
})
