import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import { found } from './queries'

const answer = (groups: object[]) =>
  seeded(client => client.setQueryData(found('кедр').queryKey, { groups } as never))

test('what was found stands under its kind, with what matched marked', async () => {
  const organization = {
    path: '/organizations/kedr',
    title: 'Фонд «Кедр»',
    highlight: 'Сажаем \ue000кедры\ue001 всем городом',
  }
  const future = { path: '/comets/1', title: 'Комета', highlight: null }
  await renderAt(
    '/search?q=кедр',
    answer([
      { type: 'organization', items: [organization] },
      { type: 'comet', items: [future] },
    ]),
  )
  expect(screen.getByText('Показаны 2 записи, самые близкие')).toHaveAttribute('role', 'status')
  expect(screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)).toEqual([
    'Организации',
    'Другое',
  ])
  expect(screen.getByRole('link', { name: 'Фонд «Кедр»' })).toHaveAttribute('href', '/organizations/kedr')
  expect(screen.getByText('кедры').tagName).toBe('MARK')
  expect(screen.getByRole('link', { name: 'Искать только здесь' })).toHaveAttribute(
    'href',
    `/organizations?q=${encodeURIComponent('кедр')}`,
  )
})

test.each([
  ['discussion', 'Обсуждения', '/discussions'],
  ['story', 'Истории успеха', '/stories'],
  ['news', 'Новости', '/news'],
])('%s stands under its own heading', async (type, heading, list) => {
  await renderAt(
    '/search?q=кедр',
    answer([{ type, items: [{ path: '/x', title: 'Кедр', highlight: null }] }]),
  )
  expect(screen.getByRole('heading', { level: 2, name: heading })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Искать только здесь' })).toHaveAttribute(
    'href',
    `${list}?q=${encodeURIComponent('кедр')}`,
  )
})

test('nothing found says what to try; nothing asked says nothing', async () => {
  await renderAt('/search?q=кедр', answer([]))
  expect(screen.getByText('По запросу «кедр» ничего не нашлось')).toBeVisible()
})

test('an empty box asks for nothing', async () => {
  await renderAt('/search')
  expect(screen.getByLabelText('Что ищем')).toHaveValue('')
  expect(screen.queryByText(/Показан/)).toBeNull()
})

test('one kind can be searched by itself; the address keeps which', async () => {
  const item = { path: '/proposals/kedr', title: 'Посадить кедры', highlight: null }
  await renderAt(
    '/search?q=кедр&type=proposal',
    seeded(client =>
      client.setQueryData(found('кедр', 'proposal').queryKey, {
        groups: [{ type: 'proposal', items: [item] }],
      } as never),
    ),
  )
  expect(screen.getByLabelText('Где искать')).toHaveValue('proposal')
  expect(screen.getByRole('link', { name: 'Посадить кедры' })).toBeVisible()
})
