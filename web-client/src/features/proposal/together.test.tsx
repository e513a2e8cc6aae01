import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Disputed } from '@/app/answer/Disputed'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { patchOf } from './AmendmentForm'
import { Amendments } from './Amendments'
import CommunityList from './CommunityList'
import { entrance } from './entrance'
import { Facts } from './Facts'
import { Merges } from './Merges'
import { type Answer, proposalList } from './queries'
import { type Amendment, amendments, merges } from './together'

test('an amendment sends what differs and nothing else', () => {
  const typed = {
    title: entrance.title,
    body: ' Восемь входов и аптеки ',
    reason: ' Точнее ',
    organizationId: '',
  }
  expect(patchOf(entrance, typed)).toEqual({
    title: null,
    body: 'Восемь входов и аптеки',
    reason: 'Точнее',
    organizationId: null,
  })
})

test('the authors are told how many stand behind both and until when to answer', async () => {
  const other = {
    id: '2',
    slug: 'other-2',
    title: 'Другое',
    status: 'open',
    supportCount: 3,
    paperSignatures: 0,
  } as const
  const client = seeded(client => {
    client.setQueryData(merges(entrance.id).queryKey, {
      items: [
        {
          id: 'm',
          status: 'proposed',
          child: { ...other, id: entrance.id, title: entrance.title },
          survivor: other,
          reason: 'Об одном и том же',
          union: 5,
          expiresAt: '2026-03-15T16:59:59Z',
          agreed: 1,
          authors: 3,
          endedAt: null,
          actions: ['agree', 'decline'],
        },
      ],
      nextCursor: null,
      total: 1,
    })
  })
  await renderPart(() => <Merges proposal={{ ...entrance, mine: true }} />, 'proposal', client)
  expect(await screen.findByText('Вместе их поддерживают 5 человек.')).toBeVisible()
  expect(screen.getByText('согласны 1 из 3 авторов')).toBeVisible()
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Согласиться объединить',
    'Не объединять',
  ])
})

test('what cannot be undone is asked about first', async () => {
  const one: Amendment = {
    id: 'a',
    status: 'open',
    textVersion: entrance.textVersion,
    title: null,
    body: 'Восемь входов и аптеки',
    outdated: false,
    reason: 'Точнее',
    organization: null,
    displayName: null,
    at: '2026-03-01T09:00:00Z',
    decideBy: '2026-03-15T16:59:59Z',
    answer: null,
    decidedAt: null,
    masked: false,
    mine: false,
    actions: ['accept', 'reject'],
  }
  const client = seeded(client => {
    client.setQueryData(amendments(entrance.id).queryKey, {
      pages: [{ items: [one], nextCursor: null, total: 1 }],
      pageParams: [undefined],
    })
  })
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  await renderPart(() => <Amendments proposal={{ ...entrance, mine: true }} />, 'proposal', client)
  await userEvent.click(await screen.findByRole('button', { name: 'Принять поправку' }))
  expect(screen.getByText(/Текст предложения сразу изменится/)).toBeVisible()
})

test('a disputed answer says by whom, why and until when', async () => {
  const answer = {
    status: 'disputed',
    voices: 0,
    dispute: {
      raisedBy: 'supporters',
      organization: null,
      reason: 'Про два здания ничего нет',
      at: '2026-03-01T09:00:00Z',
      dueAt: '2026-03-16T16:59:59Z',
      overdue: true,
      decision: null,
      decisionText: null,
      decidedAt: null,
    },
  } as unknown as Answer
  await renderPart(() => <Disputed answer={answer} />, 'answer', seeded())
  expect(screen.getByText('Десять человек считают, что это не ответ')).toBeVisible()
  expect(screen.getByText(/другой сотрудник решит до .*, срок прошёл/)).toBeVisible()
})

test('a community without joint proposals tells how to begin one, and gives the list away', async () => {
  const client = seeded(client => {
    client.setQueryData(proposalList({ community: 'c' }).queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderPart(() => <CommunityList community="c" />, 'proposal', client)
  expect(await screen.findByText('Совместных предложений пока нет')).toBeVisible()
  expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    '/api/v1/proposals?community=c&format=csv&bom=true',
  )
})

test('the page of a joint proposal leads to its community', async () => {
  const community = { id: 'c', title: 'Готовность к паводку', path: '/communities/pavodok' }
  await renderPart(() => <Facts proposal={{ ...entrance, community }} />, 'proposal', seeded())
  expect(screen.getByText('Совместное предложение сообщества')).toBeVisible()
  expect(screen.getByRole('link', { name: '«Готовность к паводку»' })).toHaveAttribute(
    'href',
    '/communities/pavodok',
  )
})
