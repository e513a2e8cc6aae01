import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress, writeAddress } from './address'
import { safeReturn } from './returnTo'
import { anyOf, flag, oneOf, text } from './searchParams'

describe('the way back after sign-in', () => {
  test.each([
    '/',
    '/organizations?q=дети'.replace('дети', '%D0%B4'),
    '/round-tables/2019-12-05#recommendation-3',
  ])('%s is ours', path => {
    expect(safeReturn(path)).toBe(path)
  })
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'organizations',
    '',
    undefined,
    ['/a'],
    '/a/..//evil.example',
  ])('%j leads home', wanted => {
    expect(safeReturn(wanted)).toBe('/')
  })
  test('whatever comes, it stays on this site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.webPath().map(path => `/${path}`),
        ),
        wanted => {
          const url = new URL(safeReturn(wanted), 'https://here.example/x')
          expect(url.origin).toBe('https://here.example')
        },
      ),
    )
  })
})

describe('filters in the address', () => {
  test('are written as people write them and read back', () => {
    const written = writeAddress({ q: 'помощь детям', area: ['a', 'b'], verified: true, kind: undefined })
    expect(written).toBe(
      '?q=%D0%BF%D0%BE%D0%BC%D0%BE%D1%89%D1%8C+%D0%B4%D0%B5%D1%82%D1%8F%D0%BC&area=a&area=b&verified=true',
    )
    expect(readAddress(written)).toEqual({ q: 'помощь детям', area: ['a', 'b'], verified: 'true' })
    expect(writeAddress({})).toBe('')
  })
  test('an address survives the way there and back', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z]{1,8}$/),
          fc.array(fc.string({ minLength: 1 }), { minLength: 2 }),
        ),
        search => {
          expect(readAddress(writeAddress(search))).toEqual({ ...search })
        },
      ),
    )
  })
  test('what cannot be read is left out', () => {
    const search = { q: '  школа ', kind: 'robot', area: 'a', verified: 'yes', one: ['x', 'x', {}] }
    expect(text(search, 'q')).toBe('школа')
    expect(text({ q: '   ' }, 'q')).toBeUndefined()
    expect(text({ q: 'я'.repeat(500) }, 'q')).toHaveLength(200)
    expect(oneOf(search, 'kind', ['ngo', 'business'])).toBeUndefined()
    expect(anyOf(search, 'area')).toEqual(['a'])
    expect(anyOf(search, 'one')).toEqual(['x'])
    expect(anyOf(search, 'none')).toBeUndefined()
    expect(flag(search, 'verified')).toBeUndefined()
    expect(flag({ verified: 'true' }, 'verified')).toBe(true)
  })
})
