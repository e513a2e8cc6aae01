import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { words } from '@/i18n'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Acts } from './Acts'
import { MinutesList } from './MinutesList'
import { minutes, type Platform, platform, platformList, timeline, topics } from './queries'
import { Sides } from './Sides'
import { platformSearch } from './search'
import { Topics } from './Topics'
import { WhatHappened } from './WhatHappened'

const roads: Platform = {
  id: '1',
  slug: 'dorogi-1',
  title: 'Дороги',
  purpose: 'Вместе',
  facilitator: 'Ресурсный центр',
  language: 'ru',
  activityAreas: [],
  territory: null,
  status: 'open',
  sides: { ngo: 2, business: 1, government: 0 },
  minutesCount: 1,
  inactive: false,
  activeAt: '2026-02-02T09:00:00Z',
  links: [],
  closedAt: null,
  closedReason: null,
  mine: [],
  hiddenAt: null,
  masked: false,
  actions: ['ask', 'raise'],
  createdAt: '2026-02-01T08:00:00Z',
  updatedAt: '2026-02-02T09:00:00Z',
  version: 3,
}

test('the address of the list keeps what is a filter and drops the rest', () => {
  expect(platformSearch({ status: 'open', whole: 'true', inactive: 'no', territory: 'x' })).toEqual({
    q: undefined,
    status: 'open',
    area: undefined,
    territory: undefined,
    organization: undefined,
    inactive: undefined,
    whole: true,
  })
})

test('each side is told in words, a missing one too', async () => {
  await renderPart(() => <Sides sides={roads.sides} />, 'platform', seeded())
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'НКО: 2 (67 %)',
    'Бизнес: 1 (33 %)',
    'Власть: пока никого',
  ])
})

test('there is a button for what the API offers, and none for anything else', async () => {
  await renderPart(() => <Acts platform={roads} />, 'platform', seeded())
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['Попроситься за стол'])
})

test('what happened is told in words', async () => {
  const client = seeded(client => {
    client.setQueryData(timeline('1').queryKey, {
      pages: [
        {
          items: [
            {
              id: 'a',
              kind: 'topic_closed',
              at: '2026-02-02T09:00:00Z',
              title: 'Светофор',
              organization: null,
              day: null,
              path: null,
            },
            {
              id: 'b',
              kind: 'discussion_outcome',
              at: '2026-02-01T09:00:00Z',
              title: 'Где нужен переход',
              organization: null,
              day: null,
              path: '/discussions/perehod-1',
            },
          ],
          nextCursor: null,
          total: null,
        },
      ],
      pageParams: [undefined],
    })
  })
  await renderPart(() => <WhatHappened id="1" />, 'platform', client)
  expect(screen.getByText('Подведён итог: Светофор')).toBeVisible()
  const led = screen.getByRole('link', { name: 'Итог обсуждения: Где нужен переход' })
  expect(led).toHaveAttribute('href', '/discussions/perehod-1')
})

test('an empty list tells how to begin', async () => {
  const client = seeded(client => {
    client.setQueryData(platformList({}).queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderAt('/platforms', client)
  expect(await screen.findByText('Площадок пока нет')).toBeVisible()
})

test('of what a moderator has hidden is said so in words', async () => {
  const page = (item: object) =>
    ({ pages: [{ items: [item], nextCursor: null, total: null }], pageParams: [undefined] }) as never
  const client = seeded(known => {
    known.setQueryData(
      topics('1').queryKey,
      page({
        id: '7',
        title: '…',
        status: 'open',
        masked: true,
        actions: [],
        createdAt: '2026-02-02T09:00:00Z',
      }),
    )
    known.setQueryData(
      minutes('1').queryKey,
      page({
        id: '8',
        heldOn: '2026-02-01',
        present: [],
        decisions: '…',
        masked: true,
        createdAt: '2026-02-02T09:00:00Z',
      }),
    )
    known.setQueryData(
      timeline('1').queryKey,
      page({ id: '7', kind: 'topic_raised', at: '2026-02-02T09:00:00Z', title: null }),
    )
  })
  await words('list')
  await words('moderation')
  await renderPart(
    () => (
      <>
        <Topics platform={roads} />
        <MinutesList platform={roads} />
        <WhatHappened id="1" />
      </>
    ),
    'platform',
    client,
  )
  expect(await screen.findByRole('heading', { name: 'Модератор скрыл эту тему' })).toBeVisible()
  expect(screen.getByText('Модератор скрыл, что решили на этой встрече.')).toBeVisible()
  expect(screen.getByText('Новая тема: скрыто модератором')).toBeVisible()
  expect(screen.queryByText('…')).toBeNull()
})

test('the page of a platform says what it carries out, and those who may offer it find the way to', async () => {
  const client = seeded(cache => {
    cache.setQueryData(platform('dorogi-1').queryKey, { value: roads, etag: '"3"' })
    cache.setQueryData(timeline('1').queryKey, {
      pages: [{ items: [], nextCursor: null }],
      pageParams: [undefined],
    })
    cache.setQueryData(['carried-out', 'platform', '1'], {
      items: [],
      offers: ['three_sides_met'],
      actions: ['propose_evidence'],
    })
  })
  await renderAt('/platforms/dorogi-1', client)
  expect(await screen.findByRole('button', { name: 'Связать с рекомендацией' })).toBeVisible()
})
