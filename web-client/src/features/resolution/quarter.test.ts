import { expect, test } from 'vitest'
import { quarterOf, quartersBetween } from './quarter'

test('a day lies in its quarter', () => {
  expect(['2026-01-01', '2026-03-31', '2026-07-15', '2026-12-31'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q3',
    '2026-Q4',
  ])
})

test('quarters run backwards over the end of a year', () => {
  expect(quartersBetween('2025-Q3', '2026-Q1')).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
  expect(quartersBetween('2026-Q1', '2025-Q3')).toEqual([])
})
