import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { entrance } from './entrance'
import { Papers } from './Papers'
import { type Paper, papers, sheetOf } from './papers'

const sheet: Paper = {
  id: 's',
  proposal: { id: entrance.id, slug: entrance.slug, title: entrance.title },
  status: 'confirmed',
  signatures: 48,
  collectedOn: '2026-03-14',
  textVersion: 1,
  enteredFor: null,
  collector: null,
  scan: null,
  enteredAt: '2026-03-15T09:00:00Z',
  confirmedAt: '2026-03-16T09:00:00Z',
  endedAt: null,
  reason: null,
  mine: false,
  actions: [],
}

const showing = (items: Paper[]) =>
  seeded(client => {
    client.setQueryData(papers(entrance.id).queryKey, { items, nextCursor: null, total: items.length })
  })

test('the page says how many have signed on paper and that they count apart', async () => {
  const value = { ...entrance, support: { ...entrance.support, paperSignatures: 48 } }
  await renderPart(() => <Papers proposal={value} />, 'proposal', showing([sheet]))
  expect(await screen.findByText(/За предложение подтверждено 48 подписей на бумаге\./)).toBeVisible()
  expect(screen.getByText(/в нужное число голосов они не входят/)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('another person is offered to confirm, to refuse, and to read the scan', async () => {
  const scan = {
    id: 'f',
    kind: 'document',
    mediaType: 'application/pdf',
    name: 'list.pdf',
    size: 1000,
    url: '/api/v1/files/f/content',
    images: [],
    createdAt: '2026-03-15T09:00:00Z',
  } as Paper['scan']
  const waiting: Paper = {
    ...sheet,
    status: 'entered',
    confirmedAt: null,
    collector: 'Совет дома',
    scan,
    actions: ['confirm', 'reject'],
  }
  await renderPart(() => <Papers proposal={entrance} />, 'proposal', showing([waiting]))
  expect(await screen.findByText('собирал: Совет дома')).toBeVisible()
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Скачать скан',
    'Подтвердить',
    'Не принять',
  ])
})

test('a sheet is sent in the shape of the contract', () => {
  const typed = {
    signatures: '48',
    collectedOn: '2026-03-14',
    collector: ' Совет дома ',
    textVersion: '2',
    fileId: 'f',
  }
  expect(sheetOf(typed)).toEqual({
    signatures: 48,
    collectedOn: '2026-03-14',
    collector: 'Совет дома',
    textVersion: 2,
    fileId: 'f',
  })
})
