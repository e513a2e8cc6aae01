import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Asking } from '@/app/answer/Asking'
import { Extension } from '@/app/answer/Extension'
import { EMPTY_REGIME, regimeInputOf, regimeOf } from '@/app/answer/regime'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Acts } from './Acts'
import { answerInputOf, EMPTY_ANSWER } from './answering'
import { Choices } from './Choices'
import { Concern } from './Concern'
import { begun, hasField, lacking, EMPTY as NOTHING } from './deeds'
import { Ending } from './Ending'
import { type CityProblem, markOf, problemList } from './queries'
import { Regime } from './Regime'
import { problemSearch } from './search'
import { Verdicts } from './Verdicts'
import { EMPTY, inputOf } from './values'

const ramp: CityProblem = {
  id: '1',
  slug: 'ramp-1',
  kind: 'statement',
  title: 'Нет пандуса',
  summary: 'Шесть ступеней',
  body: 'Шесть ступеней',
  language: 'ru',
  activityAreas: [],
  territory: null,
  location: null,
  everywhere: true,
  targetGroup: null,
  scale: null,
  evidence: null,
  photos: [],
  order: null,
  authors: [],
  organizations: [],
  responsible: null,
  status: 'registered',
  legalRegime: 'voluntary',
  number: '2026-1',
  publishedAt: '2026-02-01T09:00:00Z',
  registeredAt: '2026-02-02T09:00:00Z',
  answerDueAt: '2026-03-04T16:59:59Z',
  informationUntil: null,
  extensionRequest: null,
  dueAt: '2026-03-04T16:59:59Z',
  overdue: false,
  plannedOn: null,
  callUntil: null,
  claim: null,
  verdicts: null,
  solvedAt: null,
  confirmedBy: null,
  duplicateOf: null,
  supportCount: 1,
  supportedByMe: false,
  commentCount: 0,
  mine: false,
  hiddenAt: null,
  masked: false,
  choiceDueAt: null,
  choices: [],
  actions: ['answer', 'extend', 'support'],
  createdAt: '2026-02-01T08:00:00Z',
  updatedAt: '2026-02-02T09:00:00Z',
  version: 3,
}

describe('the address of the list', () => {
  test('keeps what is a filter and drops the rest', () => {
    expect(
      problemSearch({ status: ['open', 'gone'], kind: 'order', overdue: 'true', sort: 'title' }),
    ).toEqual({
      q: undefined,
      kind: undefined,
      status: ['open'],
      area: undefined,
      territory: undefined,
      responsible: undefined,
      overdue: true,
      mine: undefined,
      sort: undefined,
    })
  })
})

test('what only an order has is not sent with a statement', () => {
  const typed = { ...EMPTY, title: ' Яма ', body: 'Глубокая', goal: 'Засыпать', location: '51.9, 85.9' }
  expect(inputOf(typed)).toMatchObject({ title: 'Яма', goal: null, location: { lat: 51.9, lon: 85.9 } })
  expect(inputOf({ ...typed, kind: 'social_order' }).goal).toBe('Засыпать')
})

test('an answer has the fields of its kind and no others', () => {
  const given = {
    ...EMPTY_ANSWER,
    basis: 'money',
    link: 'https://example.org/',
    plannedOn: '2027-01-01',
  } as const
  expect(answerInputOf({ ...given, type: 'declined' })).toMatchObject({
    basis: 'money',
    link: null,
    plannedOn: null,
  })
  expect(answerInputOf({ ...given, type: 'accepted' })).toMatchObject({
    basis: null,
    plannedOn: '2027-01-01',
  })
  expect(hasField('forward', 'bodyId')).toBe(true)
  expect(hasField('withdraw', 'text')).toBe(false)
})

test('a late problem is marked so whatever its state', () => {
  expect(markOf({ status: 'registered', overdue: true })).toBe('late')
  expect(markOf({ status: 'solved', overdue: false })).toBe('done')
})

test('there is a button for what the API offers, and none for anything else', async () => {
  await renderPart(() => <Acts problem={ramp} />, 'problem', seeded())
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['Продлить срок'])
})

test('the head of a body begins with what an officer has asked for', async () => {
  const request = { days: 10, reason: 'Ждём экспертизу', at: '2026-02-20T09:00:00Z' }
  expect(begun('extend', request)).toMatchObject({ days: '10', reason: 'Ждём экспертизу' })
  expect(begun('refuse_extension', request).reason).toBe('')
  await renderPart(() => <Extension request={request} />, 'answer', seeded())
  expect(screen.getByText(/ещё 10 дней на ответ/)).toBeVisible()
  expect(screen.getByText('Ждём экспертизу')).toBeVisible()
})

test('by when the body has to choose is told, and what it has chosen and why', async () => {
  const late = { ...ramp, choiceDueAt: '2026-01-31T16:59:59Z' }
  const { unmount } = await renderPart(() => <Choices problem={late} />, 'problem', seeded())
  expect(screen.getByText(/Срок прошёл/)).toBeVisible()
  unmount()
  const solution = { id: '9', title: 'Поставить подъёмник', path: '/proposals/lift-9' }
  const at = '2026-02-20T09:00:00Z'
  const choices = [
    { solutions: [solution], none: false, reason: 'Он дешевле', at },
    { solutions: [], none: true, reason: 'Все слишком дороги', at: '2026-01-20T09:00:00Z' },
  ]
  await renderPart(() => <Choices problem={{ ...ramp, choices }} />, 'problem', seeded())
  expect(screen.getByRole('link', { name: 'Поставить подъёмник' })).toBeVisible()
  expect(screen.getByText('Не выбрано ничего.')).toBeVisible()
  expect(screen.queryByText(/Срок прошёл/)).toBeNull()
})

test('an official appeal shows its number, and only what belongs to it is sent', async () => {
  const registration = {
    number: 'О-12',
    system: null,
    externalStatus: 'Принято',
    dueOn: '2026-03-20',
    at: '2026-02-20T09:00:00Z',
  }
  const mirrored: CityProblem = { ...ramp, legalRegime: 'pos', registration }
  await renderPart(() => <Regime problem={mirrored} />, 'problem', seeded())
  expect(await screen.findByText('Номер: О-12.')).toBeVisible()
  expect(screen.getByText(/Состояние там: Принято/)).toBeVisible()
  expect(screen.getByText(/Срок ответа там: 20 марта 2026/)).toBeVisible()
  expect(regimeInputOf({ ...regimeOf(mirrored), reason: ' ' })).toEqual({
    regime: 'pos',
    number: 'О-12',
    system: null,
    externalStatus: 'Принято',
    dueOn: '2026-03-20',
    authorIdentified: null,
    reason: null,
  })
  const typed = {
    ...EMPTY_REGIME,
    number: '1',
    system: 'Система',
    externalStatus: 'Принято',
    dueOn: '2026-03-20',
  }
  expect(regimeInputOf({ ...typed, reason: '' })).toMatchObject({
    authorIdentified: false,
    externalStatus: null,
    dueOn: null,
  })
  expect(regimeInputOf({ ...typed, regime: 'voluntary', reason: 'Ошибка' })).toMatchObject({ number: null })
})

const other = { id: '2', slug: 'ramp-2', title: 'Пандус у школы', status: 'open', supportCount: 0 } as const

test('the author of a duplicate reads until when they may object, everybody what was said', async () => {
  const same: CityProblem = {
    ...ramp,
    status: 'duplicate',
    duplicateOf: '2',
    sameness: { other, objectUntil: '2026-03-11T16:59:59Z', objection: null },
    actions: ['object_duplicate'],
  }
  const { unmount } = await renderPart(() => <Ending problem={same} />, 'problem', seeded())
  expect(screen.getByRole('link', { name: 'Пандус у школы' })).toHaveAttribute('href', '/problems/ramp-2')
  expect(screen.getByText(/возразите до 11 марта/)).toBeVisible()
  unmount()
  const objection = { text: 'Это другой вход', at: '2026-03-10T09:00:00Z', settledAt: null }
  const back = { ...ramp, sameness: { other, objectUntil: null, objection } }
  await renderPart(() => <Ending problem={back} />, 'problem', seeded())
  expect(screen.getByText('Это другой вход')).toBeVisible()
  expect(screen.getByText(/Модератор ещё не ответил/)).toBeVisible()
})

test('a problem that was taken back says why and what takes its place', async () => {
  const withdrawal = { why: 'stated_anew', reason: 'Там подробнее', successor: other } as const
  await renderPart(
    () => <Ending problem={{ ...ramp, status: 'withdrawn', withdrawal }} />,
    'problem',
    seeded(),
  )
  expect(screen.getByText('Она лучше описана в другой записи')).toBeVisible()
  expect(screen.getByText('Там подробнее')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Пандус у школы' })).toBeVisible()
})

test.each([
  ['solved_claimed', 1],
  ['not_solved', 0],
  ['solved', 0],
] as const)('a visitor is asked to sign in for «this concerns me too» only while it can be said: %s', async (status, links) => {
  const client = seeded()
  await renderPart(() => <Concern problem={{ ...ramp, status, actions: [] }} />, 'problem', client)
  expect(screen.getByRole('status')).toHaveTextContent('касается 1 человека')
  expect(screen.queryAllByRole('link', { name: 'Меня это тоже касается' })).toHaveLength(links)
})

test('of a claim is told how many of three confirm and object, and what the reader has said', async () => {
  const verdicts = { confirming: 2, disputing: 1, needed: 3, mine: 'confirm' } as const
  const claimed = { ...ramp, status: 'solved_claimed', verdicts } as const
  await renderPart(() => <Verdicts problem={claimed} />, 'problem', seeded())
  expect(screen.getByRole('status')).toHaveTextContent('Подтвердили: 2 из 3')
  expect(screen.getByRole('status')).toHaveTextContent('Возразили: 1 из 3')
  expect(screen.getByRole('status')).toHaveTextContent('Вы подтвердили')
})

test('those whom it concerns have both buttons while the body calls it solved', async () => {
  const offered: CityProblem = { ...ramp, status: 'solved_claimed', actions: ['confirm', 'dispute'] }
  await renderPart(() => <Acts problem={offered} />, 'problem', seeded())
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Да, решена',
    'Нет, не решена',
  ])
})

test('an empty list tells how to begin', async () => {
  const client = seeded(client => {
    client.setQueryData(problemList({}).queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderAt('/problems', client)
  expect(await screen.findByText('Пока никто не рассказал о проблеме')).toBeVisible()
})

test('everybody reads that the body waits for its author, and until when', async () => {
  await renderPart(() => <Asking until="2026-03-20T16:59:59Z" />, 'answer', seeded())
  expect(await screen.findByText(/не дольше чем до 20 марта 2026/)).toBeVisible()
})

test('nothing is told without words', () => {
  expect(lacking('inform', { ...NOTHING, information: ' ' })).toEqual(['information'])
  expect(lacking('inform', { ...NOTHING, information: 'Шесть ступеней' })).toEqual([])
})
