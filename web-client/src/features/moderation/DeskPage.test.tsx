import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { letDialogsOpen } from '@/test/dialogs'
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
  expect(screen.getByText('Отмечена 1 запись')).toBeVisible()
  await user.keyboard('л')
  expect(first).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(open).toHaveBeenCalledWith('1')
})

test('outside of the list the keys do nothing', async () => {
  // Another visit than the one in which a case was opened.
  window.history.pushState({ visit: 2 }, '')
  const user = await desk()
  await screen.findByRole('button', { name: 'Первая' })
  await user.keyboard('jx')
  expect(screen.getByRole('button', { name: 'Первая' })).not.toHaveFocus()
  expect(screen.queryByText('Отмечена 1 запись')).toBeNull()
})

test('a decision about several says which case was refused, and why', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const write = request.method === 'POST'
    if (write) sent.push(await request.json())
    const body = write
      ? {
          items: [
            { id: '1', status: 200, reason: null },
            { id: '2', status: 403, reason: 'Вам это не разрешено.' },
          ],
        }
      : { items: [waiting('1', 'Первая'), waiting('2', 'Вторая')], nextCursor: null, total: null }
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
  })
  letDialogsOpen()
  const user = await desk()
  await user.click(await screen.findByRole('checkbox', { name: 'Отметить всё на странице' }))
  await user.click(screen.getByRole('button', { name: 'Решить вместе' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Решение по 2 случаям' }))
  await user.click(dialog.getByRole('button', { name: 'Решить все' }))
  const told = await screen.findByRole('alert')
  expect(told).toHaveTextContent('Сделано: 1 из 2Не сделано:Вторая: Вам это не разрешено.')
  expect(told.parentElement).toHaveFocus()
  expect(sent).toMatchObject([{ cases: ['1', '2'], decision: { outcome: 'kept' } }])
  vi.unstubAllGlobals()
})
