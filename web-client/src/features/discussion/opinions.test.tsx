import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { OpinionGroups } from './OpinionGroups'
import type { Opinions } from './queries'

const bench = { id: 's', text: 'Первую лавочку ставим у моста.', language: 'ru' }
const park = { id: 'p', text: 'Парковку убрать.', language: 'ru' }
const nothing: Opinions = {
  voters: 12,
  counted: 4,
  votersNeeded: 30,
  votesNeeded: 7,
  computedAt: null,
  groups: null,
  bridging: null,
}

const shown = (found: Opinions) =>
  renderPart(
    () => <OpinionGroups found={found} />,
    'discussion',
    seeded(() => undefined),
  )

test('below the threshold it says «no data» and what is needed', async () => {
  await shown(nothing)
  expect(await screen.findByText('Нет данных')).toBeVisible()
  expect(screen.getByText(/от 30 участников.*не меньше 7 раз; пока таких 4/)).toBeVisible()
})

test('groups are told by size and by what they say, and what unites them comes first', async () => {
  await shown({
    ...nothing,
    groups: [
      { size: 21, traits: [{ statement: park, vote: 'agree', tally: { agree: 18, disagree: 2, pass: 0 } }] },
      {
        size: 12,
        traits: [{ statement: park, vote: 'disagree', tally: { agree: 1, disagree: 9, pass: 0 } }],
      },
    ],
    bridging: [
      {
        statement: bench,
        tallies: [
          { agree: 20, disagree: 0, pass: 0 },
          { agree: 9, disagree: 1, pass: 2 },
        ],
      },
    ],
  })
  const [first, second, third] = await screen.findAllByRole('heading', { level: 3 })
  expect(first).toHaveTextContent('В чём согласны все группы')
  expect(second).toHaveTextContent('Группа 1: 21 человек')
  expect(third).toHaveTextContent('Группа 2: 12 человек')
  expect(screen.getByText('100 % · 75 %')).toBeVisible()
  expect(screen.getByText('Против:')).toBeVisible()
})
