import { describe, expect, test } from 'vitest'
import { kindsFor, witnesses } from './proof'

const HERS = '019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50'
const OTHER = '019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f51'

describe('who may offer which proof', () => {
  test('a visitor, and a person without an organization, offer none', () => {
    expect(kindsFor([], HERS, true)).toEqual([])
    expect(kindsFor(['member'], null, true)).toEqual([])
  })

  test('the staff offer all but a testimony, and an indicator only where there is a target', () => {
    expect(kindsFor(['moderator'], HERS, true)).toEqual(['document', 'object', 'indicator', 'external'])
    expect(kindsFor(['administrator'], null, false)).toEqual(['document', 'object', 'external'])
  })

  test("the addressee's people may not testify for their own organization", () => {
    expect(kindsFor([`officer:${HERS}`], HERS, false)).toEqual(['document', 'object', 'external'])
    expect(witnesses([`officer:${HERS}`], HERS)).toEqual([])
  })

  test('another side offers its testimony, in each of its names once', () => {
    expect(kindsFor([`representative:${OTHER}`], HERS, true)).toEqual(['testimony'])
    expect(
      witnesses([`representative:${OTHER}`, `council_member:${OTHER}`, `officer:${HERS}`], HERS),
    ).toEqual([OTHER])
  })
})
