import { expect, test } from 'vitest'
import { circle, circleOf } from './circle'

test('a circle is a point and a distance within the limits', () => {
  expect(circleOf('51.958,85.960,0.5')).toEqual({ lat: 51.958, lon: 85.96, km: 0.5 })
  for (const wrong of [
    undefined,
    '',
    '51,85',
    '51,85,',
    '91,85,1',
    '51,85,0.05',
    '51,85,1001',
    '51,85,1,2',
    'a,b,c',
  ])
    expect(circleOf(wrong)).toBeUndefined()
  expect(circle({ near: '51.958,85.960,0.5' }, 'near')).toBe('51.958,85.960,0.5')
  expect(circle({ near: ['1,2,3'] }, 'near')).toBeUndefined()
})
