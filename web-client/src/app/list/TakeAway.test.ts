import { expect, test } from 'vitest'
import { feedOf, fileOf } from './TakeAway'

test('a file has the filters of the list, no empty ones, and nothing of how the list is looked at', () => {
  expect(fileOf('/api/v1/problems', { status: ['open', 'solved'], q: undefined, view: 'map' }, 'xlsx')).toBe(
    '/api/v1/problems?status=open&status=solved&format=xlsx',
  )
  expect(fileOf('/api/v1/initiatives', { overdue: true }, 'csv')).toBe(
    '/api/v1/initiatives?overdue=true&format=csv&bom=true',
  )
})

test('a feed has the filters of the list, and neither its order nor what is one’s own', () => {
  const search = { area: 'a', mine: true, supported: true, sort: 'dueAt', view: 'map' }
  expect(feedOf('proposals', 'atom', search)).toBe('/feeds/proposals.atom?area=a')
  expect(feedOf('news', 'json', {})).toBe('/feeds/news.json')
})
