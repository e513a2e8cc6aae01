import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords } from './diff'
import { initials, patternOf } from './pattern'
import { markOf } from './promise'
import { ring } from './ring'

describe('the mark of a recommendation', () => {
  const today = '2026-11-23'
  test.each([
    [{ status: 'assigned' }, 'none'],
    [{ status: 'assigned', evidenceCount: 1 }, 'progress'],
    [{ status: 'in_progress' }, 'progress'],
    [{ status: 'under_review', dueOn: '2026-11-23' }, 'progress'],
    [{ status: 'in_progress', dueOn: '2026-11-22' }, 'late'],
    [{ status: 'assigned', dueOn: '2026-11-22', evidenceCount: 3 }, 'late'],
    [{ status: 'not_done' }, 'late'],
    [{ status: 'done', dueOn: '2020-01-01' }, 'done'],
    [{ status: 'declined', dueOn: '2020-01-01', evidenceCount: 2 }, 'none'],
    [{ status: 'cancelled', dueOn: '2020-01-01' }, 'none'],
  ] as const)('%j is %s', (recommendation, state) => {
    expect(markOf(recommendation, today)).toBe(state)
  })
})

describe('the ring of marks', () => {
  test('places every mark inside the picture and no two over each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 }), groups => {
        const { marks, markRadius, size } = ring(groups)
        expect(marks.map(group => group.length)).toEqual(groups)
        const all = marks.flat()
        for (const { x, y } of all) {
          expect(Math.min(x, y) - markRadius).toBeGreaterThan(0)
          expect(Math.max(x, y) + markRadius).toBeLessThan(size)
        }
        all.forEach((one, index) => {
          const next = all[index + 1]
          if (next) expect(Math.hypot(one.x - next.x, one.y - next.y)).toBeGreaterThan(2 * markRadius)
        })
      }),
    )
  })
})

describe('the difference of two texts', () => {
  test('names the words that went and came', () => {
    expect(diffWords('три фонаря до весны', 'пять фонарей до весны')).toEqual([
      { kind: 'removed', text: 'три фонаря' },
      { kind: 'added', text: 'пять фонарей' },
      { kind: 'same', text: ' до весны' },
    ])
  })
  test('gives both texts back', () => {
    const words = fc
      .array(fc.constantFrom('а', 'б', 'в', 'город'), { maxLength: 30 })
      .map(all => all.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffWords(before, after)
        const text = (without: string) =>
          pieces
            .filter(piece => piece.kind !== without)
            .map(piece => piece.text)
            .join('')
            .trim()
            .replace(/\s+/g, ' ')
        expect(text('removed')).toBe(after)
        expect(text('added').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''))
      }),
    )
  })
})

describe('the tile of an organization', () => {
  test.each([
    ['АНО «Кедровый двор»', 'КД'],
    ['Фонд «Тёплый очаг»', 'ТО'],
    ['Школа лета', 'ШЛ'],
    ['ООО «Мёд»', 'МЁ'],
    ['ТОС', 'ТО'],
    ['«»', '?'],
  ])('%s → %s', (name, letters) => expect(initials(name)).toBe(letters))

  test('is the same for the same id and differs between ids', () => {
    expect(patternOf('0198a1')).toEqual(patternOf('0198a1'))
    expect(
      new Set(Array.from({ length: 50 }, (_, n) => JSON.stringify(patternOf(`id-${n}`)))).size,
    ).toBeGreaterThan(20)
  })
})
