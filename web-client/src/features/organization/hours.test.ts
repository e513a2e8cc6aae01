import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAYS, hoursOf, intervalsOf, NO_HOURS, spansOf, typedHours } from './hours'

test.each([
  ['9-18', ['09:00–18:00']],
  ['9:00–13:00, 14.30 — 18:00', ['09:00–13:00', '14:30–18:00']],
  ['14-18; 9-14', ['09:00–14:00', '14:00–18:00']],
  ['20:00-24:00', ['20:00–24:00']],
  ['', []],
])('«%s» is understood', (line, expected) => {
  expect(intervalsOf('friday', line)?.map(({ opens, closes }) => `${opens}–${closes}`)).toEqual(expected)
})

test.each([
  '18-9',
  '9-9',
  '9-25',
  '24:00-24:00',
  '9:75-10',
  '9-24:30',
  '9-14, 13-15',
  'по записи',
  '9',
])('«%s» is no time', line => {
  expect(intervalsOf('monday', line)).toBeUndefined()
})

test('what was typed comes back the same from the contract', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
  const text = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 7, maxLength: 7 }), fc.string(), (week, note) => {
      const lines = week.map(ends => {
        const sorted = [...ends].sort((one, other) => one - other)
        return sorted
          .flatMap((end, place) => (place % 2 ? [`${text(sorted[place - 1] ?? 0)}–${text(end)}`] : []))
          .join(', ')
      })
      const typed = {
        ...NO_HOURS,
        ...Object.fromEntries(DAYS.map((day, place) => [day, lines[place]])),
        note: note.trim(),
      }
      expect(typedHours(hoursOf(typed))).toEqual(typed)
    }),
  )
})

test('days with the same hours stand together, and the closed ones too', () => {
  const typed = { ...NO_HOURS, monday: '9-18', tuesday: '9-18', wednesday: '9-18', friday: '9-17' }
  const hours = hoursOf(typed)
  expect(hours && spansOf(hours)).toEqual([
    { from: 'monday', to: 'wednesday', hours: '09:00–18:00' },
    { from: 'thursday', to: 'thursday', hours: '' },
    { from: 'friday', to: 'friday', hours: '09:00–17:00' },
    { from: 'saturday', to: 'sunday', hours: '' },
  ])
})

test('nothing said is nothing, and a note alone makes no week', () => {
  expect(hoursOf(NO_HOURS)).toBeNull()
  const note = hoursOf({ ...NO_HOURS, note: ' по записи ' })
  expect(note).toEqual({ week: [], note: 'по записи' })
  expect(note && spansOf(note)).toEqual([])
})
