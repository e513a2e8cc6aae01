import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conflictOf, EMPTY, errorsOf, inputOf, joined, patchOf, type Values } from './values'

const values = (change: Partial<Values>): Values => ({ ...EMPTY, shortName: 'Кедр', ...change })

describe('what is sent', () => {
  test('is only what was changed, and null for what was emptied', () => {
    const before = values({ mission: 'Сажаем кедры', phones: '+7 388 222-00-00', location: '51.9, 85.9' })
    const after = { ...before, mission: ' ', phones: '+7 388 222-00-00\n\n', location: '51.95; 85.96' }
    expect(patchOf(before, after)).toEqual({ mission: null, location: { lat: 51.95, lon: 85.96 } })
    expect(patchOf(before, before)).toEqual({})
  })
  test('numbers lose the spaces people read them with', () => {
    expect(inputOf(values({ ogrn: '102 0400 0000 60' })).ogrn).toBe('1020400000060')
  })
  test('a contact that is gone is nobody’s own any more', () => {
    const typed = values({ email: 'a@example.org', personalContacts: ['a@example.org', '+7 900 000-00-00'] })
    expect(inputOf(typed).personalContacts).toEqual(['a@example.org'])
  })
})

test('errors of a line belong to the field, with the number of the line', () => {
  expect(
    errorsOf([
      { field: '/phones/1', message: 'Нужен номер телефона.' },
      { field: '/ogrn', message: 'Не сходится контрольная цифра.' },
      { field: '/location/lat', message: 'Не больше 90.' },
    ]),
  ).toEqual({
    phones: '2. Нужен номер телефона.',
    ogrn: 'Не сходится контрольная цифра.',
    location: 'Не больше 90.',
  })
})

describe('two people on one organization', () => {
  const base = values({ mission: 'Было', email: 'a@example.org' })

  test('meet only where both changed the same field to something else', () => {
    const mine = { ...base, mission: 'Моё', inn: '0411000110' }
    const theirs = { ...base, mission: 'Их', email: 'b@example.org' }
    expect(conflictOf(base, mine, theirs)).toEqual({ both: ['mission'], mine: ['inn'], theirs: ['email'] })
    const same = { ...base, mission: 'Вместе' }
    expect(conflictOf(base, same, same)).toEqual({ both: [], mine: [], theirs: [] })
  })

  test('lose nothing: each keeps what only they changed, the chosen side wins the rest', () => {
    const field = fc.constantFrom<'mission' | 'email' | 'inn' | 'kpp'>('mission', 'email', 'inn', 'kpp')
    const changes = fc.dictionary(field, fc.string({ maxLength: 4 })).map(change => ({ ...base, ...change }))
    fc.assert(
      fc.property(
        changes,
        changes,
        fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
        (mine, theirs, side) => {
          const conflict = conflictOf(base, mine, theirs)
          const result = joined(base, mine, theirs, Object.fromEntries(conflict.both.map(one => [one, side])))
          for (const one of conflict.mine) expect(result[one]).toEqual(mine[one])
          for (const one of conflict.theirs) expect(result[one]).toEqual(theirs[one])
          for (const one of conflict.both) expect(result[one]).toEqual((side === 'mine' ? mine : theirs)[one])
        },
      ),
    )
  })
})
