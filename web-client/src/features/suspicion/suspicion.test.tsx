import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { api } from '@/contract/api'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { GiveBackForm, ReviewForm } from './forms'
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
  setAside: 0,
  canBeSetAside: true,
  people: [
    { id: '3', name: 'Вера Вымышленная', setAside: false },
    { id: '4', name: null, setAside: false },
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

test('voices are set aside except those that stay', async () => {
  const sent = vi.spyOn(api, 'POST').mockResolvedValue({ data: found } as never)
  await renderPart(() => <ReviewForm of={found} onDone={() => {}} />, 'suspicion', seeded())
  await userEvent.type(screen.getByLabelText('Что вы узнали'), ' Писали с одного стола ')
  expect(screen.queryByRole('group', { name: 'Чьи голоса остаются' })).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Отложить эти голоса' }))
  const stay = within(screen.getByRole('group', { name: 'Чьи голоса остаются' }))
  await userEvent.click(stay.getByRole('checkbox', { name: 'Вера Вымышленная' }))
  await userEvent.click(screen.getByRole('button', { name: 'Записать, что узнали' }))
  expect(sent.mock.calls[0]?.[1]).toMatchObject({
    body: { note: 'Писали с одного стола', setAside: true, keep: ['3'] },
  })
})

test('where voices cannot be set aside nothing is said of it', async () => {
  const of = { ...found, canBeSetAside: false }
  await renderPart(() => <ReviewForm of={of} onDone={() => {}} />, 'suspicion', seeded())
  expect(screen.getByLabelText('Что вы узнали')).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('what is set aside is named and can be given back', async () => {
  const aside = {
    ...found,
    setAside: 1,
    people: [{ id: '3', name: 'Вера Вымышленная', setAside: true }],
    reviewedAt: '2026-11-28T12:00:00Z',
    reviewedBy: { id: '5', name: 'Анна Модератор' },
    note: 'Писали с одного стола',
  }
  await report('reviewed', [aside])
  expect(screen.getByText('1 отложен')).toBeVisible()
  expect(screen.getByText('Вера Вымышленная (отложен)')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Вернуть отложенные голоса' })).toBeEnabled()
})

test('voices are given back with a reason', async () => {
  const sent = vi.spyOn(api, 'POST').mockResolvedValue({ data: found } as never)
  await renderPart(() => <GiveBackForm id="1" onDone={() => {}} />, 'suspicion', seeded())
  await userEvent.type(screen.getByLabelText('Что вы узнали'), 'Все настоящие')
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть отложенные голоса' }))
  expect(sent.mock.calls[0]?.[0]).toBe('/api/v1/moderation/suspicions/{id}/actions/give-back')
  expect(sent.mock.calls[0]?.[1]).toMatchObject({ body: { note: 'Все настоящие' } })
})

test('without a pattern the page says how often it looks', async () => {
  await report('open', [])
  expect(screen.getByText('Необычного не найдено')).toBeVisible()
  expect(screen.getByText(/каждые десять минут/)).toBeVisible()
})
