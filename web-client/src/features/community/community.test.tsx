import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Acts } from './Acts'
import { AskedActs } from './Asked'
import { Elections } from './Elections'
import { Invitations } from './Invitations'
import { Joint } from './Joint'
import { JointForm } from './JointForm'
import { Members } from './Members'
import { Newcomers } from './Newcomers'
import {
  type Community,
  communityList,
  type Election,
  elections,
  type Invitation,
  invitations,
  type Member,
  members,
  type Newcomer,
  newcomers,
  statements,
} from './queries'
import { Statements } from './Statements'
import { communitySearch } from './search'
import { EMPTY, errorsOf, faultsOfAsked, inputOf, MOST_ASKED } from './values'

const flood: Community = {
  id: '1',
  slug: 'pavodok-1',
  title: 'Готовность к паводку',
  purpose: 'Сообща',
  language: 'ru',
  activityArea: { id: '2', name: 'Паводок' },
  territory: { id: '3', oktmo: '84000000', name: 'Республика Алтай' },
  status: 'active',
  proposedBy: null,
  memberCount: 3,
  needed: 0,
  coordinator: null,
  activeAt: '2026-02-02T09:00:00Z',
  activatedAt: '2026-02-01T08:00:00Z',
  dormantAt: null,
  archivedAt: null,
  archivedReason: null,
  mine: [],
  hiddenAt: null,
  masked: false,
  actions: [],
  createdAt: '2026-02-01T08:00:00Z',
  updatedAt: '2026-02-02T09:00:00Z',
  version: 3,
}

test('the address of the list keeps what is a filter and drops the rest', () => {
  expect(
    communitySearch({ status: 'active', sort: 'title', territory: 'x', area: '1', q: ' паводок ' }),
  ).toEqual({
    q: 'паводок',
    status: 'active',
    area: undefined,
    territory: undefined,
    organization: undefined,
    sort: undefined,
  })
})

test('what is typed becomes a request with its first member', () => {
  const typed = {
    ...EMPTY,
    organizationId: 'o',
    territoryId: 't',
    title: ' Имя ',
    does: ' Учим ',
    contact: ' ',
  }
  expect(inputOf(typed)).toMatchObject({
    title: 'Имя',
    membership: { organizationId: 'o', does: 'Учим', contact: null },
  })
})

test('faults of the membership stand at the fields of the form', () => {
  expect(errorsOf({ 'membership.organizationId': 'Нужна НКО', title: 'Длинно' })).toEqual({
    organizationId: 'Нужна НКО',
    title: 'Длинно',
  })
})

test('there is a button for what the API offers, and none for anything else', async () => {
  await renderPart(
    () => <Acts community={{ ...flood, actions: ['join', 'archive', 'write'] }} etag={undefined} />,
    'community',
    seeded(),
  )
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Вступить',
    'Закрыть сообщество',
  ])
})

test('a tie is told as a tie, with the votes', async () => {
  const tied: Election = {
    id: '5',
    status: 'tied',
    endsOn: '2026-02-14',
    voted: 2,
    winner: null,
    results: [
      { organizationId: 'a', organization: null, votes: 1 },
      { organizationId: 'b', organization: null, votes: 1 },
    ],
    votes: [],
    createdAt: '2026-02-01T08:00:00Z',
    endedAt: '2026-02-15T08:00:00Z',
  }
  const client = seeded(client => {
    client.setQueryData(elections('1').queryKey, {
      pages: [{ items: [tied], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderPart(() => <Elections community={flood} />, 'community', client)
  expect(screen.getByText('Голоса разделились поровну, никто не выбран')).toBeVisible()
  expect(screen.getAllByText(/1 голос/)).toHaveLength(2)
  expect(screen.queryByRole('button')).toBeNull()
})

test('an empty list tells how to begin', async () => {
  const client = seeded(client => {
    client.setQueryData(communityList({}).queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderAt('/communities', client)
  expect(await screen.findByText('Сообществ пока нет')).toBeVisible()
})

const ngo = (number: number): Member => ({
  id: `m${number}`,
  organizationId: `o${number}`,
  organization: { id: `o${number}`, slug: `ngo-${number}`, shortName: `НКО ${number}` },
  activityAreas: [],
  territory: null,
  does: 'Учим',
  contact: null,
  coordinator: false,
  joinedAt: '2026-02-01T08:00:00Z',
})

const withMembers = (count: number) =>
  seeded(client => {
    client.setQueryData(members('1').queryKey, {
      pages: [
        { items: Array.from({ length: count }, (_, place) => ngo(place + 1)), nextCursor: null, total: null },
      ],
      pageParams: [undefined],
    })
  })

test('who does what is no empty table while it loads, and says so where there is nobody', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  const view = await renderPart(() => <Members community={flood} />, 'community', seeded())
  expect(await screen.findByText(/Скачать целиком/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByText('Участников пока нет')).toBeNull()
  view.unmount()
  vi.unstubAllGlobals()
  await renderPart(() => <Members community={flood} />, 'community', withMembers(0))
  expect(await screen.findByText('Участников пока нет')).toBeVisible()
})

test('who may not propose sees the proposals and no button', async () => {
  await renderPart(() => <Joint community={flood}>Список</Joint>, 'community', withMembers(3))
  expect(screen.getByText('Список')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('all others are asked to propose together unless one leaves somebody out', async () => {
  await renderPart(() => <JointForm community={flood} />, 'community', withMembers(3))
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(3)
  await userEvent.click(screen.getByRole('checkbox', { name: 'НКО 2' }))
  expect(screen.getByRole('group', { name: 'Кого пригласить в соавторы: 2, не больше 20' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Создать черновик и пригласить' }))
  expect(screen.getAllByText('Заполните это поле.').length).toBeGreaterThan(1)
})

test('of more than can be asked one chooses', async () => {
  await renderPart(() => <JointForm community={flood} />, 'community', withMembers(MOST_ASKED + 2))
  expect(screen.getAllByRole('checkbox')).toHaveLength(MOST_ASKED + 2)
  expect(screen.queryAllByRole('checkbox', { checked: true })).toHaveLength(0)
})

test('a fault of one who is asked stands at all of them', () => {
  expect(faultsOfAsked({ 'inviteIds.3': 'Не участник', title: 'Длинно' })).toEqual({
    inviteIds: 'Не участник',
    title: 'Длинно',
  })
})

const fresh: Newcomer = {
  id: 'n',
  organization: { id: 'n', slug: 'novaya', shortName: 'Новая' },
  activityAreas: [],
  territory: null,
  verifiedAt: '2026-02-01T08:00:00Z',
  invitedAt: '2026-02-03T08:00:00Z',
  invitedBy: { id: 'o1', slug: 'ngo-1', shortName: 'НКО 1' },
  declinedAt: null,
  canInvite: false,
}

const withNewcomers = (client = seeded()) => {
  client.setQueryData(newcomers('1').queryKey, {
    pages: [{ items: [fresh], nextCursor: null, total: null }],
    pageParams: [undefined],
  })
  return client
}

test('members see who is new and by whom they were invited; others do not', async () => {
  await renderPart(() => <Newcomers community={{ ...flood, mine: ['o1'] }} />, 'community', withNewcomers())
  expect(screen.getByRole('link', { name: 'Новая' })).toHaveAttribute('href', '/organizations/novaya')
  expect(screen.getByText(/^приглашена .+: НКО 1$/)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('nobody is shown newcomers who speaks for no member', async () => {
  await renderPart(() => <Newcomers community={flood} />, 'community', withNewcomers())
  expect(screen.queryByText('Новая')).toBeNull()
})

test('statements can be taken away as files', async () => {
  const client = seeded(client => {
    client.setQueryData(statements('1').queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderPart(() => <Statements community={flood} />, 'community', client)
  expect(await screen.findByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    '/api/v1/communities/1/statements?format=csv&bom=true',
  )
})

const invitation: Invitation = {
  communityId: '1',
  communitySlug: 'pavodok-1',
  communityTitle: 'Готовность к паводку',
  organizationId: 'n1',
  organization: { id: 'n1', slug: 'ngo-n1', shortName: 'НКО N' },
  status: 'declined',
  invitedAt: '2026-02-03T08:00:00Z',
  invitedBy: { id: 'o1', slug: 'ngo-1', shortName: 'НКО 1' },
  declinedAt: '2026-02-05T08:00:00Z',
  declineReason: 'В этом году не успеваем',
  restsUntil: '2026-08-04T08:00:00Z',
  actions: [],
}

test('members see who declined, why, and when they can be invited again', async () => {
  const client = seeded(client => {
    client.setQueryData(invitations('1').queryKey, {
      pages: [{ items: [invitation], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderPart(() => <Invitations community={{ ...flood, mine: ['o1'] }} />, 'community', client)
  const row = await screen.findByRole('listitem')
  expect(row).toHaveTextContent('пока отказалась 5 февраля 2026 года')
  expect(row).toHaveTextContent('В этом году не успеваем')
  expect(row).toHaveTextContent('снова пригласить можно 4 августа 2026 года')
  expect(screen.queryByRole('button')).toBeNull()
})

test('an invitation is answered by joining or by a no, for which nobody asks a reason', async () => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
  }
  const sent: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request.clone())
    return new Response(JSON.stringify({ ...invitation, declineReason: null }), {
      headers: { 'Content-Type': 'application/json' },
    })
  })
  await renderPart(
    () => <AskedActs invitation={{ ...invitation, status: 'waiting', actions: ['decline'] }} />,
    'community',
    seeded(),
  )
  expect(await screen.findByRole('link', { name: 'Вступить' })).toHaveAttribute(
    'href',
    '/communities/pavodok-1#join',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Отказаться' }))
  const dialog = screen.getByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Отказаться' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.url).toContain('/communities/1/invitations/n1/actions/decline')
  expect(await sent[0]?.json()).toEqual({ reason: null })
  vi.unstubAllGlobals()
})
