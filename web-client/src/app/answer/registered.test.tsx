import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Registered } from './Registered'

const at = '2026-02-20T09:00:00Z'

test('an appeal shows its number and its system', async () => {
  const registration = { number: 'О-12', system: 'система обращений', externalStatus: null, at }
  await renderPart(() => <Registered regime="appeal" registration={registration} />, 'answer', seeded())
  expect(screen.getByText('Это официальное обращение')).toBeVisible()
  expect(screen.getByText('Номер О-12, система обращений.')).toBeVisible()
  expect(screen.queryByText(/Состояние там/)).toBeNull()
})

test('a message of the feedback platform shows its state there', async () => {
  const registration = { number: '4411', system: null, externalStatus: 'Принято', at }
  await renderPart(() => <Registered regime="pos" registration={registration} />, 'answer', seeded())
  expect(screen.getByText('Номер: 4411.')).toBeVisible()
  expect(screen.getByText(/Состояние там: Принято/)).toBeVisible()
})
