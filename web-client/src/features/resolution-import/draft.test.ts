import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from './draft'
import * as drafts from './draft'
import { faultsOf, gapsOf } from './faults'
import { fileFault, textFault } from './files'
import { step } from './history'
import { findLines, languageOf } from './source'

/** Two addressees with two and one recommendations, numbered through. */
const small = (): Draft =>
  drafts.opened({
    title: 'Дворы',
    heldOn: '2025-03-14',
    strengths: [{ text: 'Соседи дружат', lines: [5, 5] }],
    weaknesses: [],
    addressees: [
      {
        name: 'Советам дворов',
        recommendations: [
          { number: '1', text: 'Завести полку. Назначить хранителя', lines: [9, 10], items: [] },
          {
            number: '2',
            text: 'Рассказывать новым',
            lines: [11, 11],
            dueOn: '2027-06-01',
            items: [{ text: 'листовкой', lines: [12, 12] }],
          },
        ],
      },
      { name: null, recommendations: [{ number: '3', text: 'Чинить', lines: null, items: [] }] },
    ],
  })

const shape = (draft: Draft) =>
  draft.addressees.map(at => at.recommendations.map(one => `${one.number} ${one.text}`))
const keyOf = (draft: Draft, number: string) =>
  drafts.recommendationsOf(draft).find(one => one.number === number)?.key ?? ''
const toOf = (draft: Draft, place: number) => draft.addressees[place]?.key ?? ''

test('what is opened and closed again says the same, and what was emptied is null', () => {
  const draft = small()
  expect(drafts.closed(draft)).toMatchObject({
    title: 'Дворы',
    place: null,
    addressees: [{}, { name: null }],
  })
  const again = drafts.closed(drafts.opened(drafts.closed(draft)))
  expect(again).toEqual(drafts.closed(draft))
  expect(drafts.closed({ ...draft, title: '  ' }).title).toBeNull()
})

test('a point that a person added stands on no line', () => {
  const draft = drafts.setPoint(drafts.addPoint(small(), 'weaknesses', 'n'), 'weaknesses', 'n', ' Шумно ')
  expect(drafts.closed(draft).weaknesses).toEqual([{ text: 'Шумно' }])
})

describe('recommendations', () => {
  test('are split at the cursor; what follows is counted on', () => {
    const draft = small()
    const split = drafts.splitRecommendation(draft, keyOf(draft, '1'), 'Завести полку.'.length, 'new')
    expect(shape(split)).toEqual([
      ['1 Завести полку.', '2 Назначить хранителя', '3 Рассказывать новым'],
      ['4 Чинить'],
    ])
    expect(drafts.recommendationsOf(split)[1]).toMatchObject({ key: 'new', lines: [9, 10] })
  })
  test('are not split where one part would be empty', () => {
    const draft = small()
    expect(drafts.splitRecommendation(draft, keyOf(draft, '1'), 0, 'new')).toBe(draft)
    expect(drafts.splitRecommendation(draft, keyOf(draft, '1'), 999, 'new')).toBe(draft)
  })
  test('are joined with their lines, deadline and sub-points', () => {
    const draft = small()
    const merged = drafts.mergeWithPrevious(draft, keyOf(draft, '2'))
    expect(shape(merged)).toEqual([['1 Завести полку. Назначить хранителя Рассказывать новым'], ['2 Чинить']])
    expect(drafts.recommendationsOf(merged)[0]).toMatchObject({
      lines: [9, 11],
      dueOn: '2027-06-01',
      items: [{ text: 'листовкой' }],
    })
  })
  test('go over to the neighbour past the edge of their addressee', () => {
    const draft = small()
    const moved = drafts.shiftRecommendation(draft, keyOf(draft, '2'), 1)
    expect(shape(moved)).toEqual([
      ['1 Завести полку. Назначить хранителя'],
      ['2 Рассказывать новым', '3 Чинить'],
    ])
    expect(shape(drafts.shiftRecommendation(moved, keyOf(moved, '2'), -1))).toEqual(shape(draft))
    expect(drafts.shiftRecommendation(draft, keyOf(draft, '3'), 1)).toEqual(draft)
  })
  test('keep numbers of their own when they move', () => {
    const draft = small()
    const own = drafts.setRecommendation(draft, keyOf(draft, '1'), { number: '1.1' })
    const sent = drafts.sendTo(own, keyOf(own, '1.1'), toOf(own, 1))
    expect(shape(sent)).toEqual([
      ['2 Рассказывать новым'],
      ['3 Чинить', '1.1 Завести полку. Назначить хранителя'],
    ])
    expect(drafts.recommendationsOf(drafts.renumber(sent)).map(one => one.number)).toEqual(['1', '2', '3'])
  })
  test('stay when their addressee is removed', () => {
    const draft = small()
    expect(shape(drafts.removeAddressee(draft, toOf(draft, 0)))).toEqual([
      ['1 Завести полку. Назначить хранителя', '2 Рассказывать новым', '3 Чинить'],
    ])
    const single = drafts.removeAddressee(draft, toOf(draft, 1))
    const last = drafts.removeAddressee(single, toOf(single, 0))
    expect(last.addressees).toMatchObject([{ name: '' }])
    expect(drafts.recommendationsOf(last)).toHaveLength(3)
  })

  test('no order of moves, splits and joins loses a letter or leaves a gap in the numbers', () => {
    const letters = (draft: Draft) =>
      [...drafts.recommendationsOf(draft).flatMap(one => [one.text, ...one.items.map(item => item.text)])]
        .join('')
        .replaceAll(' ', '')
        .split('')
        .sort()
        .join('')
    const act = fc.record({
      what: fc.constantFrom('up', 'down', 'split', 'merge', 'send', 'away', 'addressee'),
      which: fc.nat(20),
      at: fc.nat(40),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), acts => {
        const first = small()
        const last = acts.reduce((draft, { what, which, at }) => {
          const all = drafts.recommendationsOf(draft)
          const key = all[which % all.length]?.key ?? ''
          const to = toOf(draft, at % draft.addressees.length)
          if (what === 'up') return drafts.shiftRecommendation(draft, key, -1)
          if (what === 'down') return drafts.shiftRecommendation(draft, key, 1)
          if (what === 'split') return drafts.splitRecommendation(draft, key, at, drafts.newKey())
          if (what === 'merge') return drafts.mergeWithPrevious(draft, key)
          if (what === 'send') return drafts.sendTo(draft, key, to)
          if (what === 'away') return drafts.removeAddressee(draft, to)
          return drafts.addAddressee(draft, drafts.newKey())
        }, first)
        expect(letters(last)).toBe(letters(first))
        const all = drafts.recommendationsOf(last)
        expect(all.map(one => one.number)).toEqual(all.map((_, place) => `${place + 1}`))
        expect(new Set(all.map(one => one.key)).size).toBe(all.length)
      }),
    )
  })
})

test('a strength that is a weakness is turned with its lines', () => {
  const draft = small()
  const turned = drafts.turnPoint(draft, 'strengths', draft.strengths[0]?.key ?? '')
  expect(turned.strengths).toEqual([])
  expect(drafts.closed(turned).weaknesses).toEqual([{ text: 'Соседи дружат', lines: [5, 5] }])
})

test('undo takes back a text at once, and one step after another', () => {
  const first = { draft: small(), past: [] }
  const title = (value: string) => ({ make: (now: Draft) => ({ ...now, title: value }), writing: 'title' })
  const typed = ['Д', 'Дв', 'Две'].map(title).reduce(step, first)
  expect(typed.past).toHaveLength(1)
  const moved = step(typed, { make: now => drafts.renumber(drafts.shiftAddressee(now, toOf(now, 0), 1)) })
  expect(step(moved, 'undo').draft.title).toBe('Две')
  expect(step(step(moved, 'undo'), 'undo').draft).toBe(first.draft)
  expect(step(first, 'undo')).toBe(first)
  expect(step(first, { make: now => now })).toBe(first)
})

test('faults are named by the path of the field, gaps only hold back a publication', () => {
  const draft = { ...small(), title: 'я'.repeat(301), heldOn: '' }
  expect(faultsOf(draft)).toEqual({ 'draft.title': { code: 'long', max: 300 } })
  const emptied = drafts.setRecommendation(draft, keyOf(draft, '3'), { text: ' ', number: '' })
  expect(Object.keys(faultsOf(emptied))).toEqual([
    'draft.title',
    'draft.addressees.1.recommendations.0.number',
    'draft.addressees.1.recommendations.0.text',
  ])
  expect(gapsOf(draft)).toEqual({ 'draft.heldOn': { code: 'no-day' } })
  expect(Object.keys(gapsOf({ ...draft, title: '', addressees: [] }))).toEqual([
    'draft.title',
    'draft.heldOn',
    'draft.addressees',
  ])
})

describe('the source', () => {
  const source = ['Круглый стол', '', '**«Взаимодействие НКО', 'и власти»**', 'Совету отцов:', '- Учёт']
  test.each([
    ['Взаимодействие НКО и власти', [3, 4]],
    ['Совету отцов', [5, 5]],
    ['учет', [6, 6]],
    ['', undefined],
    ['чего здесь нет', undefined],
  ] as const)('«%s» is found, whatever its marks and breaks', (text, lines) => {
    expect(findLines(source, text)).toEqual(lines)
  })
  test('tells its language', () => {
    expect(languageOf(source)).toBe('ru')
    expect(languageOf(['Round table', ''])).toBe('en')
  })
})

test.each([
  ['a.docx', 5, undefined],
  ['A.DOCX', 11 * 1024 * 1024, 'large'],
  ['a.md', 1024 * 1024 + 1, 'large'],
  ['a.txt', 0, 'empty'],
  ['a.doc', 5, 'kind'],
  ['docx', 5, 'kind'],
] as const)('the file %s of %i bytes: %s', (name, size, fault) => {
  expect(fileFault({ name, size })).toBe(fault)
})

test('a pasted text is measured in bytes', () => {
  expect(textFault(' \n ')).toBe('none')
  expect(textFault('я'.repeat(600_000))).toBe('large')
  expect(textFault('Рекомендации')).toBeUndefined()
})
