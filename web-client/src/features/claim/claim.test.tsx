import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { ClaimForm } from './ClaimForm'
import { DeskRow } from './DeskRow'
import { Progress } from './Progress'
import type { Claim } from './queries'

const claim: Claim = {
  id: '1',
  organization: { id: 'o', slug: 'kedr', shortName: 'Фонд «Кедр»', verified: false },
  claimant: { id: 'p', displayName: 'Вера Вымышленная' },
  method: 'site_file',
  status: 'submitted',
  position: 'директор',
  documents: [],
  statement: null,
  address: null,
  proof: { at: 'https://kedr.example/.well-known/round-table.txt', line: 'round-table-verification=x' },
  triesLeft: null,
  letterAt: null,
  checkedAt: '2026-02-01T10:00:00Z',
  checkResult: 'not_there',
  reason: null,
  decidedAt: null,
  expiresAt: '2026-03-01T10:00:00Z',
  owners: null,
  otherClaims: null,
  actions: ['check', 'withdraw'],
  createdAt: '2026-02-01T09:00:00Z',
  version: 0,
}

test('only possible proofs stand in the form, and documents have to be named', async () => {
  await renderPart(
    () => <ClaimForm organization="o" methods={[{ method: 'documents', hint: '' }]} />,
    'claim',
    seeded(),
  )
  expect(screen.getAllByRole('radio')).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: 'Отправить заявку' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Исправьте 2 ошибки')
})

test('a file that is not there yet is told in words beside what is to be put where', async () => {
  await renderPart(() => <Progress claim={claim} />, 'claim', seeded())
  expect(screen.getByText('round-table-verification=x')).toBeVisible()
  expect(screen.getByText(/Там пока ничего нет/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Проверить' })).toBeVisible()
  expect(screen.queryByLabelText('Код из письма')).toBeNull()
})

test('a moderator who is a party has no buttons and reads why', async () => {
  const none = () => undefined
  const disputed: Claim = { ...claim, status: 'disputed', owners: 2, actions: [] }
  await renderPart(
    () => <DeskRow claim={disputed} at={false} onFocus={none} onConfirm={none} onRefuse={none} />,
    'claim',
    seeded(),
  )
  expect(screen.getByText('2 владельца уже есть')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText(/Вы сторона этой заявки/)).toBeVisible()
})

const paper = {
  id: 'f',
  kind: 'document' as const,
  mediaType: 'application/pdf',
  name: 'устав.pdf',
  size: 48213,
  url: '/api/v1/files/f/content',
  images: [],
  createdAt: '2026-02-01T09:00:00Z',
}

test('its claimant adds and takes back documents while a moderator has not decided', async () => {
  const waiting: Claim = {
    ...claim,
    method: 'documents',
    documents: [paper],
    actions: ['attach', 'withdraw'],
  }
  await renderPart(() => <Progress claim={waiting} />, 'claim', seeded())
  expect(screen.getByLabelText('Приложить документы')).toHaveAccessibleDescription(/только вы, модераторы/)
  expect(screen.getByRole('button', { name: 'Скачать документ устав.pdf' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Убрать документ устав.pdf' })).toBeVisible()
})

test('with five documents there is no room for a sixth', async () => {
  const documents = ['a', 'b', 'c', 'd', 'e'].map(id => ({ ...paper, id }))
  const full: Claim = { ...claim, method: 'documents', documents, actions: ['attach'] }
  await renderPart(() => <Progress claim={full} />, 'claim', seeded())
  expect(screen.queryByLabelText('Приложить документы')).toBeNull()
  expect(screen.getByText(/Приложено 5 документов/)).toBeVisible()
})

test('a moderator reads the documents in the queue and takes none away', async () => {
  const none = () => undefined
  const shown: Claim = { ...claim, method: 'documents', documents: [paper], actions: ['confirm', 'refuse'] }
  await renderPart(
    () => <DeskRow claim={shown} at={false} onFocus={none} onConfirm={none} onRefuse={none} />,
    'claim',
    seeded(),
  )
  expect(screen.getByRole('button', { name: 'Скачать документ устав.pdf' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Убрать/ })).toBeNull()
})
