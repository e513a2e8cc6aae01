import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { amountOf, numberOf } from '@/app/typed'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Acts } from './Acts'
import { Adoptions } from './Adoptions'
import { PassportView } from './PassportView'
import { type Adoption, adoptionPlaces, adoptions, type Story, storyList } from './queries'
import { storySearch } from './search'
import { EMPTY, errorsOf, inputOf } from './values'

const workshop: Story = {
  id: '1',
  slug: 'masterskaya-1',
  kind: 'ngo',
  title: 'Мастерская',
  summary: 'Коротко',
  body: 'Длинно',
  language: 'ru',
  activityAreas: [],
  territory: null,
  organizationId: '2',
  organization: null,
  recommendationId: null,
  problems: [],
  passport: null,
  pictures: [],
  documents: [],
  status: 'submitted',
  publishedAt: null,
  featured: null,
  adoptionCount: 0,
  doneCount: 0,
  returnedReason: null,
  hiddenAt: null,
  masked: false,
  actions: ['publish', 'return'],
  createdAt: '2026-02-01T08:00:00Z',
  updatedAt: '2026-02-02T09:00:00Z',
  version: 3,
}

test('the address of the list keeps what is a filter and drops the rest', () => {
  expect(storySearch({ kind: 'council', passport: 'true', status: 'draft', sort: '-adoptionCount' })).toEqual(
    {
      q: undefined,
      kind: undefined,
      status: undefined,
      area: undefined,
      territory: undefined,
      featured: undefined,
      passport: true,
      mine: undefined,
      sort: '-adoptionCount',
    },
  )
})

test('numbers and sums are read as people write them', () => {
  expect(numberOf('1 234,5')).toBe(1234.5)
  expect(numberOf('много')).toBeUndefined()
  expect(amountOf('150 000,50')).toBe('150000.50')
  expect(amountOf('150 000,505')).toBeUndefined()
})

test('a passport is sent whole or not at all', () => {
  const typed = {
    ...EMPTY,
    title: ' Мастерская ',
    steps: 'Нашли комнату\n\n Позвали людей ',
    cost: '150 000',
    figures: [
      { name: 'Занято', unit: 'человек', before: '', value: '64', source: '' },
      { name: '', unit: '', before: '', value: '', source: '' },
    ],
  }
  expect(inputOf(typed).passport).toBeNull()
  expect(inputOf({ ...typed, hasPassport: true })).toMatchObject({
    title: 'Мастерская',
    passport: {
      steps: ['Нашли комнату', 'Позвали людей'],
      cost: { amount: '150000', currency: 'RUB' },
      figures: [{ name: 'Занято', before: null, value: 64 }],
    },
  })
})

test('faults inside of the passport stand at its fields', () => {
  expect(errorsOf({ 'passport.steps.1': 'Длинно', territoryId: 'Нужно' })).toEqual({
    steps: 'Длинно',
    territoryId: 'Нужно',
  })
})

test('there is a button for what the API offers, and none for anything else', async () => {
  await renderPart(() => <Acts story={workshop} />, 'story', seeded())
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Опубликовать',
    'Вернуть автору',
  ])
})

test('a passport shows the figure before and after, and what was not said is not there', async () => {
  const passport = {
    problem: 'Негде быть',
    steps: [],
    resources: null,
    cost: { amount: '150000.50', currency: 'RUB' },
    figures: [{ name: 'Занято', unit: 'человек', before: 12, value: 64, source: null }],
    contacts: null,
  }
  await renderPart(() => <PassportView passport={passport} lang="ru" />, 'story', seeded())
  const row = screen.getByRole('row', { name: /Занято/ })
  expect(row).toHaveTextContent('12 человек')
  expect(row).toHaveTextContent('64 человек')
  expect(screen.getByText(/150.000,50/)).toBeVisible()
  expect(screen.queryByText('Что понадобилось')).toBeNull()
})

test('an empty list tells how to begin', async () => {
  const client = seeded(client => {
    client.setQueryData(storyList({}).queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderAt('/stories', client)
  expect(await screen.findByText('Историй пока нет')).toBeVisible()
})

test('an adoption leads to the proposal that began with it, and a draft is called one', async () => {
  const adoption: Adoption = {
    id: 'a',
    storyId: '1',
    storyVersion: 3,
    organization: { id: 'n', slug: 'kedr', shortName: 'Фонд «Кедр»' },
    territory: null,
    note: 'Откроем осенью',
    contact: null,
    status: 'announced',
    result: null,
    url: null,
    proposal: { id: 'p', slug: 'masterskaya-2', title: 'Мастерская у нас', status: 'open' },
    actions: [],
    createdAt: '2026-03-01T09:00:00Z',
    endedAt: null,
  }
  const draft: Adoption = {
    ...adoption,
    id: 'b',
    proposal: { id: 'q', slug: 'masterskaya-3', title: 'Ещё одна', status: 'draft' },
  }
  const none: Adoption = { ...adoption, id: 'c', proposal: null }
  const items = [adoption, draft, none]
  const client = seeded(cache => {
    cache.setQueryData(adoptions('1').queryKey, {
      pages: [{ items, nextCursor: null, total: null }],
      pageParams: [undefined],
    })
    cache.setQueryData(adoptionPlaces('1').queryKey, { items: [], nextCursor: null, total: 0 })
  })
  await renderPart(() => <Adoptions story={{ ...workshop, adoptionCount: 3 }} />, 'story', client)
  const rows = await screen.findAllByRole('listitem')
  expect(rows[0]).toHaveTextContent('Предложение «Мастерская у нас»')
  expect(screen.getByRole('link', { name: '«Мастерская у нас»' })).toHaveAttribute(
    'href',
    '/proposals/masterskaya-2',
  )
  expect(rows[1]).toHaveTextContent('Черновик предложения «Ещё одна»')
  expect(rows[2]).not.toHaveTextContent('редложени')
})
