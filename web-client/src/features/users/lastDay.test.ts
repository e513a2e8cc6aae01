import { expect, test } from 'vitest'
import { setTimeZone } from '@/i18n/format'
import { lastSecondOf } from './lastDay'

test.each([
  ['Asia/Barnaul', '2099-12-31T16:59:59.000Z'],
  ['UTC', '2099-12-31T23:59:59.000Z'],
  ['America/Los_Angeles', '2100-01-01T07:59:59.000Z'],
])('a mandate ends with its last day in %s', (zone, instant) => {
  setTimeZone(zone)
  expect(lastSecondOf('2099-12-31')).toBe(instant)
})
