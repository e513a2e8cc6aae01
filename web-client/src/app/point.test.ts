import { expect, test } from 'vitest'
import { pointOf } from './point'

test.each([
  ['51.958, 85.96', { lat: 51.958, lon: 85.96 }],
  ['-33.9 151.2', { lat: -33.9, lon: 151.2 }],
  ['91, 10', undefined],
  ['Горно-Алтайск', undefined],
  ['51,958 85,96', undefined],
])('the point %j', (text, point) => expect(pointOf(text)).toEqual(point))
