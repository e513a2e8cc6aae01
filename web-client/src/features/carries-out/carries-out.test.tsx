import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { CarriesOut } from './CarriesOut'
import { type CarriedOut, carriedOut } from './queries'

const linked: CarriedOut['items'][number] = {
  evidenceId: 'e',
  status: 'accepted',
  predicate: 'solved',
  addedAt: '2026-02-01T08:00:00Z',
  decidedAt: '2026-02-02T08:00:00Z',
  addresseeName: 'НКО',
  recommendation: {
    id: 'r',
    number: '11',
    text: 'Доводить потребности',
    status: 'in_progress',
    roundTable: { id: 't', slug: 'table', title: 'Взаимодействие' },
  },
}

const shown = (known: CarriedOut) =>
  renderPart(
    () => <CarriesOut kind="problem" id="p" />,
    'carries-out',
    seeded(cache => cache.setQueryData(carriedOut('problem', 'p').queryKey, known)),
  )

test('everybody sees which recommendation the thing carries out, by what, and how both stand', async () => {
  await shown({ items: [linked, { ...linked, evidenceId: 'b', status: 'broken' }], offers: [], actions: [] })
  const [first] = await screen.findAllByRole('link', { name: '11. Доводить потребности' })
  expect(first).toHaveAttribute('href', '/recommendations/r')
  expect(screen.getByText('проблема решена: принято как доказательство')).toBeVisible()
  expect(screen.getByText('проблема решена: было доказательством, но больше не подтверждается')).toBeVisible()
  expect(screen.getAllByText(/, выполняется$/)).toHaveLength(2)
  expect(screen.queryByRole('button')).toBeNull()
})

test('those who may offer it find the way to, and nothing is there for all others', async () => {
  await shown({ items: [], offers: ['published'], actions: ['propose_evidence'] })
  expect(await screen.findByRole('button', { name: 'Связать с рекомендацией' })).toBeVisible()
})

test('without links and rights there is nothing', async () => {
  const { container } = await shown({ items: [], offers: [], actions: [] })
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(container).not.toHaveTextContent('Что это выполняет')
})

test.each([
  ['discussion', 'agreed', 'стороны договорились'],
  ['platform', 'three_sides_met', 'три стороны встречаются'],
  ['community', 'active', 'сообщество действует'],
] as const)('a %s is evidence too, in words of its own', async (kind, predicate, told) => {
  const known = { items: [{ ...linked, predicate }], offers: [], actions: [] } as CarriedOut
  await renderPart(
    () => <CarriesOut kind={kind} id="x" />,
    'carries-out',
    seeded(cache => cache.setQueryData(carriedOut(kind, 'x').queryKey, known)),
  )
  expect(await screen.findByText(`${told}: принято как доказательство`)).toBeVisible()
})
