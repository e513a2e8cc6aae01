import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { entrance } from './entrance'
import { LastSave, OthersWriting } from './JointNotes'
import { changes, fieldOf, merged, withSaved } from './joint'
import { EMPTY, valuesOf } from './values'

const base = { ...EMPTY, title: 'Вход', body: 'Без ступеней' }

test('a save has what differs, and spaces at the ends do not', () => {
  expect(changes(base, { ...base, body: 'Без ступеней и порогов ', title: 'Вход ' })).toEqual({
    body: 'Без ступеней и порогов',
  })
  expect(changes(base, base)).toEqual({})
})

test('what others have saved comes in beside what is typed here', () => {
  const typed = { ...base, body: 'Моё' }
  expect(merged(base, typed, { ...base, title: 'Их название' })).toEqual({
    values: { ...base, title: 'Их название', body: 'Моё' },
    both: [],
  })
})

test('where both have changed the same, the typed words stay and the field is named', () => {
  const typed = { ...base, body: 'Моё' }
  const theirs = { ...base, body: 'Их текст' }
  const { values, both } = merged(base, typed, theirs)
  expect(values.body).toBe('Моё')
  expect(both).toEqual(['body'])
  expect(withSaved(values, theirs, both).body).toBe('Их текст')
  expect(merged(base, theirs, theirs).both).toEqual([])
})

test('the control that has the focus says which field is one’s own', () => {
  const input = document.createElement('input')
  input.name = 'body'
  expect(fieldOf(input)).toBe('body')
  const pick = document.createElement('input')
  pick.id = 'field-territoryId'
  expect(fieldOf(pick)).toBe('place')
  expect(fieldOf(document.createElement('button'))).toBeUndefined()
})

test('others see who writes where and since when', async () => {
  const one = {
    field: 'body',
    displayName: 'Мария И.',
    mine: false,
    since: '2026-03-14T07:05:00Z',
    until: '2026-03-14T07:07:00Z',
  } as const
  await renderPart(() => <OthersWriting others={[one]} />, 'proposal', seeded())
  expect(await screen.findByText('Мария И. пишет здесь: текст, с 14:05.')).toBeVisible()
})

test('the last save is told with its hour, and a meeting of words asks whose stay', async () => {
  const take = vi.fn()
  const first = await renderPart(
    () => <LastSave saving={{ state: 'saved', at: new Date('2026-03-14T07:05:00Z') }} onTakeSaved={take} />,
    'proposal',
    seeded(),
  )
  expect(await screen.findByText('Сохранено в 14:05')).toBeVisible()
  first.unmount()
  await renderPart(
    () => <LastSave saving={{ state: 'both', fields: ['body'] }} onTakeSaved={take} />,
    'proposal',
    seeded(),
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Взять сохранённое' }))
  expect(take).toHaveBeenCalledOnce()
})

test('a resident leads although an organization proposes together with them', () => {
  const ngo = { id: 'o', slug: 'o', shortName: 'Фонд' } as (typeof entrance)['organizations'][number]
  const together = {
    ...entrance,
    organizations: [ngo],
    parties: [...entrance.parties, { organization: ngo, displayName: null, person: false }],
  }
  expect(valuesOf(together).organizationId).toBe('')
})
