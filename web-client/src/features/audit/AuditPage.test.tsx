import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { AuditPage } from './AuditPage'
import { type AuditSearch, type Entry, entries, head } from './queries'

const NONE: AuditSearch = {
  actor: undefined,
  action: undefined,
  subjectType: undefined,
  subjectId: undefined,
  from: undefined,
  to: undefined,
}

const entry: Entry = {
  seq: 4711,
  at: '2026-11-28T09:30:00Z',
  actorType: 'user',
  actorId: '019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50',
  actorName: 'Вымышленный Администратор',
  sessionId: null,
  action: 'change',
  subjectType: 'organization',
  subjectId: '019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f52',
  outcome: 'denied',
  requestId: null,
  ipPrefix: '192.0.2.0/24',
  changed: { shortName: { from: 'Родник', to: '<b>Исток</b>' } },
}

test('an entry tells who, what, from what to what as plain text, and the filters go into the address', async () => {
  const search = vi.fn()
  const client = seeded(c => {
    c.setQueryData(entries(NONE).queryKey, {
      pages: [{ items: [entry], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
    c.setQueryData(head.queryKey, { entries: 1, head: 'ab'.repeat(32), sealedAt: null })
  })
  await renderPart(() => <AuditPage search={NONE} onSearch={search} />, 'audit', client)
  expect(await screen.findByText('Вымышленный Администратор')).toBeVisible()
  expect(screen.getByText('<b>Исток</b>')).toBeVisible()
  expect(screen.getByText(/отказано/)).toBeVisible()
  expect(screen.getByText(/Запечатана 1 запись/)).toBeVisible()
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Действие'), ' publish ')
  await user.click(screen.getByRole('button', { name: 'Показать' }))
  expect(search).toHaveBeenCalledWith({ ...NONE, action: 'publish' })
})
