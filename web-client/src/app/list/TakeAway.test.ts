import { expect, test } from 'vitest'
import { fileOf } from './TakeAway'

test('a file has the filters of the list, no empty ones, and nothing of how the list is looked at', () => {
  expect(fileOf('/api/v1/problems', { status: ['open', 'solved'], q: undefined, view: 'map' }, 'xlsx')).toBe(
    '/api/v1/problems?status=open&status=solved&format=xlsx',
  )
  expect(fileOf('/api/v1/initiatives', { overdue: true }, 'csv')).toBe(
    '/api/v1/initiatives?overdue=true&format=csv&bom=true',
  )
})
