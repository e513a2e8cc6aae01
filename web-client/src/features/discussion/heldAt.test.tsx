import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { words } from '@/i18n'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { AtPlatform } from './AtPlatform'
import { DiscussionRow } from './DiscussionRow'
import { type Card, discussionList } from './queries'

const lamps: Card = {
  id: 'd',
  slug: 'fonari',
  title: 'Кто оплатит фонари?',
  summary: 'Зимой темно.',
  activityAreas: [],
  territory: null,
  platform: { id: 'p', title: 'Безопасные дороги', path: '/platforms/dorogi' },
  status: 'open',
  opensOn: '2026-03-01',
  closesOn: '2026-03-12',
  outcomeKind: null,
  agreed: null,
  postCount: 0,
  createdAt: '2026-03-01T08:00:00Z',
  updatedAt: '2026-03-01T08:00:00Z',
}

const shown = async (items: Card[], may: boolean) => {
  const client = seeded(cache => {
    cache.setQueryData(discussionList({ platform: 'p' }).queryKey, {
      pages: [{ items, nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  const part = renderPart(() => <AtPlatform platform="p" may={may} />, 'discussion', client)
  await words('list')
  return part
}

test('a platform lists its discussions with state and end, and does not name itself', async () => {
  await shown([lamps], false)
  expect(await screen.findByRole('link', { name: 'Кто оплатит фонари?' })).toHaveAttribute(
    'href',
    '/discussions/fonari',
  )
  expect(screen.getByText('Идёт')).toBeVisible()
  expect(screen.getByText('до 12 марта 2026 года')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Безопасные дороги' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Новое обсуждение' })).toBeNull()
})

test('without any it says so, and who may hold one finds the way', async () => {
  await shown([], true)
  expect(await screen.findByText('Обсуждений на площадке пока нет')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Новое обсуждение' })).toHaveAttribute(
    'href',
    '/discussions/new?platform=p',
  )
})

test('elsewhere a discussion says at which platform it is held', async () => {
  await renderPart(() => <DiscussionRow discussion={lamps} />, 'discussion', seeded())
  expect(screen.getByRole('link', { name: 'Безопасные дороги' })).toHaveAttribute('href', '/platforms/dorogi')
})
