import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { type Suspicion, suspicionList } from './queries'
import { SuspicionsPage } from './SuspicionsPage'

const found: Suspicion = {
  id: '1',
  pattern: 'one_network',
  subjectType: 'proposal',
  subjectId: '2',
  title: 'Пандус у библиотеки',
  path: '/proposals/pandus',
  network: '192.0.2.0/24',
  voices: 52,
  people: [
    { id: '3', name: 'Вера Вымышленная' },
    { id: '4', name: null },
  ],
  firstAt: '2026-11-28T10:00:00Z',
  lastAt: '2026-11-28T10:40:00Z',
  foundAt: '2026-11-28T10:50:00Z',
  reviewedAt: null,
  reviewedBy: null,
  note: null,
}

async function report(show: 'open' | 'reviewed', items: Suspicion[]) {
  const client = seeded(c =>
    c.setQueryData(suspicionList(show).queryKey, {
      pages: [{ items, nextCursor: null, total: null }],
      pageParams: [undefined],
    }),
  )
  await renderPart(() => <SuspicionsPage show={show} />, 'suspicion', client)
}

test('a pattern names what, from where, how many and whose, and can be looked at', async () => {
  await report('open', [found])
  expect(screen.getByRole('link', { name: 'Пандус у библиотеки' })).toHaveAttribute(
    'href',
    '/proposals/pandus',
  )
  expect(screen.getByText('52 голоса')).toBeVisible()
  expect(screen.getByText('сеть 192.0.2.0/24')).toBeVisible()
  await userEvent.click(screen.getByText('Чьи это голоса'))
  expect(screen.getByText('Вера Вымышленная')).toBeVisible()
  expect(screen.getByText('И ещё 50 человек')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Записать, что узнали' })).toBeEnabled()
})

test('what was looked at shows who has and what they found, and asks nothing', async () => {
  await report('reviewed', [
    {
      ...found,
      reviewedAt: '2026-11-28T12:00:00Z',
      reviewedBy: { id: '5', name: 'Анна Модератор' },
      note: 'Класс школы',
    },
  ])
  expect(screen.getByText('Класс школы')).toBeVisible()
  expect(screen.getByText('Анна Модератор')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Записать, что узнали' })).toBeNull()
})

test('without a pattern the page says how often it looks', async () => {
  await report('open', [])
  expect(screen.getByText('Необычного не найдено')).toBeVisible()
  expect(screen.getByText(/каждые десять минут/)).toBeVisible()
})
