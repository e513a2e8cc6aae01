import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Acts } from './Acts'
import { type NewsItem, newsItem, newsList, revisions } from './queries'
import { harmless, isBlank } from './richHtml'
import { deskSearch } from './search'
import { EMPTY, inputOf } from './values'

const item: NewsItem = {
  id: '1',
  slug: 'novost-1',
  title: 'Открыта запись',
  summary: 'Ждём всех',
  html: '<p>Приходите <strong>в понедельник</strong></p>',
  language: 'ru',
  activityAreas: [],
  territory: null,
  organizationId: null,
  organization: null,
  status: 'draft',
  publishAt: null,
  publishedAt: null,
  reason: null,
  hiddenAt: null,
  masked: false,
  actions: ['edit', 'publish', 'schedule'],
  createdAt: '2026-02-01T08:00:00Z',
  updatedAt: '2026-02-02T09:00:00Z',
  version: 3,
}

const htmlOf = (fragment: DocumentFragment) => {
  const holder = document.createElement('div')
  holder.append(fragment)
  return holder.innerHTML
}

test.each([
  ['<img src="x" onerror="alert(1)"><p>да</p>', '<p>да</p>'],
  ['<p style="color:red" onclick="x()">да</p>', '<p>да</p>'],
  ['<a href="javascript:alert(1)">да</a>', '<a>да</a>'],
  ['<script>alert(1)</script><h2>да</h2>', '<h2>да</h2>'],
  ['<p>да</p><img src="https://evil.example/spy.png" alt="">', '<p>да</p>'],
  ['<img src="/api/v1/files/1/content" alt="Кедр">', '<img src="/api/v1/files/1/content" alt="Кедр">'],
])('of what is pasted, %s, only %s is shown', (pasted, shown) => {
  expect(htmlOf(harmless(pasted))).toBe(shown)
})

test('an editor with nothing but an empty line is blank', () => {
  expect(isBlank('<p><br></p>')).toBe(true)
  expect(isBlank('<p>А</p>')).toBe(false)
})

test('no organization means the Resource Center', () => {
  expect(inputOf({ ...EMPTY, title: ' А ' })).toMatchObject({ organizationId: null, title: 'А' })
  expect(deskSearch({ status: ['draft', 'gone'] })).toEqual({ status: ['draft'] })
})

test('there is a button for what the API offers, and none for anything else', async () => {
  await renderPart(() => <Acts item={item} />, 'news', seeded())
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Опубликовать',
    'Назначить время',
  ])
})

test('the page of a draft says what it is, and each revision shows what it changed', async () => {
  const client = seeded(client => {
    client.setQueryData(newsItem('novost-1').queryKey, { value: item, etag: '"3"' })
    client.setQueryData(revisions('1').queryKey, {
      pages: [
        {
          items: [
            {
              id: 'b',
              number: 2,
              title: 'Открыта запись',
              summary: 'Ждём всех',
              text: 'Приходите в понедельник',
              editor: 'Вера',
              at: '2026-02-02T09:00:00Z',
            },
            {
              id: 'a',
              number: 1,
              title: 'Открыта запись',
              summary: 'Ждём всех',
              text: 'Приходите во вторник',
              editor: 'Вера',
              at: '2026-02-01T08:00:00Z',
            },
          ],
          nextCursor: null,
          total: null,
        },
      ],
      pageParams: [undefined],
    })
  })
  await renderAt('/news/novost-1', client)
  expect(await screen.findByText('в понедельник', { selector: 'strong' })).toBeVisible()
  expect(screen.getByText(/Это черновик/)).toBeVisible()
  expect(document.querySelector('del')).toHaveTextContent('вторник')
  expect(document.querySelector('ins')).toHaveTextContent('понедельник')
})

test('an empty list says so', async () => {
  const client = seeded(client => {
    client.setQueryData(newsList({}).queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderAt('/news', client)
  expect(await screen.findByText('Новостей пока нет')).toBeVisible()
})
