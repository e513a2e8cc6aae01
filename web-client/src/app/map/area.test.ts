import { describe, expect, test } from 'vitest'
import { isOutline, middleOf, pointsOf, polygonOf, textOf } from './area'

const TEXT = '51.95, 85.95\n51.95, 85.97\n51.96, 85.97'

describe('the outline of an area', () => {
  test('is written one point a line and closed in GeoJSON, where the longitude comes first', () => {
    const area = polygonOf(TEXT)
    expect(area?.coordinates).toEqual([
      [
        [85.95, 51.95],
        [85.97, 51.95],
        [85.97, 51.96],
        [85.95, 51.95],
      ],
    ])
    expect(area && textOf(area)).toBe(TEXT)
  })

  test.each([
    ['', true],
    [' \n', true],
    [TEXT, true],
    [`${TEXT}\n\n`, true],
    ['51.95, 85.95\n51.95, 85.97', false],
    [`${TEXT}\nу школы`, false],
  ])('%j', (text, good) => expect(isOutline(text)).toBe(good))

  test('of what is no outline nothing is sent, and its points are known all the same', () => {
    expect(polygonOf('51.95, 85.95\n51.95, 85.97')).toBeNull()
    expect(polygonOf(`${TEXT}\nу школы`)).toBeNull()
    expect(pointsOf(`${TEXT}\nу школы`)).toHaveLength(3)
    expect(middleOf(pointsOf(TEXT))?.lon).toBeCloseTo(85.96)
    expect(middleOf([])).toBeUndefined()
  })
})
