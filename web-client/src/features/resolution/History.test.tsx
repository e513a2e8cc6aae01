import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { History } from './History'
import { historyOf } from './queries'

test('the history says which rule was set, and where it looks and about what', async () => {
  const step = {
    id: 's',
    from: 'in_progress',
    to: 'in_progress',
    action: 'set_evidence_rule',
    actingFor: null,
    reason: null,
    changes: {
      discussion: { from: null, to: 'agreed' },
      territory: { from: null, to: 'Горно-Алтайск' },
      activityAreas: { from: null, to: ['Спорт', 'Культура'] },
    },
    at: '2026-02-20T09:00:00Z',
  }
  const client = seeded(known =>
    known.setQueryData(historyOf('r').queryKey, {
      pages: [{ items: [step], nextCursor: null, total: null }],
      pageParams: [undefined],
    } as never),
  )
  await renderPart(() => <History id="r" />, 'resolution', client)
  expect(
    await screen.findByText('Правило об обсуждениях: нет → Обсуждения, где стороны договорились'),
  ).toBeVisible()
  expect(screen.getByText('Территория: нет → Горно-Алтайск')).toBeVisible()
  expect(screen.getByText('Направления: нет → Спорт, Культура')).toBeVisible()
  expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    '/api/v1/recommendations/r/history?format=csv&bom=true',
  )
})
