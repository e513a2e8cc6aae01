import { cleanup, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Acts } from './Acts'
import { answerInputOf, emptyAnswer, milestone } from './answering'
import { begun, hasField } from './deeds'
import { entrance } from './entrance'
import { Facts } from './Facts'
import { markOf, proposalList, supportShare } from './queries'
import { Stages, stageOf } from './Stages'
import { proposalSearch } from './search'
import { compared } from './VersionsPage'
import { EMPTY, inputOf, wordsOf } from './values'

describe('the address of the list', () => {
  test('keeps what is a filter and drops the rest', () => {
    expect(
      proposalSearch({ status: ['open', 'gone'], supported: 'true', sort: 'title', problem: 'x' }),
    ).toMatchObject({ status: ['open'], supported: true, sort: undefined, problem: undefined })
  })

  test('has the place that the list is narrowed to, when it is one', () => {
    expect(proposalSearch({ near: '51.958,85.96,0.5', bbox: '85,51,86,52' })).toMatchObject({
      near: '51.958,85.96,0.5',
      bbox: '85,51,86,52',
    })
    expect(proposalSearch({ near: 'here', bbox: '1,2' })).toMatchObject({ near: undefined, bbox: undefined })
  })
})

test('what a proposal is by law begins with what is known of it', () => {
  const registration = { number: 'О-12', system: null, externalStatus: 'Принято', at: '2026-02-20T09:00:00Z' }
  const mirrored = { ...entrance, legalRegime: 'pos' as const, registration }
  expect(begun('set_regime', null, mirrored)).toMatchObject({ regime: 'pos', number: 'О-12', reason: '' })
  expect(begun('set_regime', null, entrance)).toMatchObject({ regime: 'appeal', number: '' })
  expect(hasField('set_regime', 'regime')).toBe(true)
})

test('a proposal that people support sends its words and nothing else', () => {
  const typed = { ...EMPTY, title: ' Вход ', body: 'Без ступеней', location: '51.9, 85.9', problemId: 'p' }
  expect(wordsOf(typed)).toEqual({ title: 'Вход', body: 'Без ступеней' })
  expect(inputOf(typed)).toMatchObject({ location: { lat: 51.9, lon: 85.9 }, problemId: 'p' })
})

describe('an answer', () => {
  const given = { ...emptyAnswer('body'), basis: 'money', link: 'https://example.org/' } as const

  test('has the fields of its kind and no others', () => {
    expect(answerInputOf({ ...given, type: 'declined' })).toMatchObject({
      basis: 'money',
      link: null,
      milestones: [],
    })
    expect(answerInputOf({ ...given, type: 'already_exists' })).toMatchObject({
      basis: null,
      link: 'https://example.org/',
    })
  })

  test('sends money as a decimal string, and no budget without an amount', () => {
    const step = { ...milestone('body'), title: 'Пандусы', dueOn: '2027-06-01' }
    const paid = { ...step, amount: '1 500 000,50', source: 'Бюджет', year: '2027' }
    expect(answerInputOf({ ...given, type: 'accepted', milestones: [step, paid] }).milestones).toEqual([
      { title: 'Пандусы', dueOn: '2027-06-01', responsibleOrganizationId: 'body', budget: null },
      {
        title: 'Пандусы',
        dueOn: '2027-06-01',
        responsibleOrganizationId: 'body',
        budget: { amount: '1500000.50', currency: 'RUB', source: 'Бюджет', year: 2027 },
      },
    ])
  })
})

test('the last wording is compared with the one before, or those of the address', () => {
  const all = [3, 2, 1].map(number => ({
    number,
    title: `${number}`,
    body: '',
    at: '2026-02-01T09:00:00Z',
    supportCount: 0,
  }))
  const numbers = (from?: number, to?: number) => compared(all, from, to).map(one => one?.number)
  expect(numbers()).toEqual([2, 3])
  expect(numbers(1, 3)).toEqual([1, 3])
  expect(numbers(undefined, 2)).toEqual([1, 2])
})

test('the mark, the stage and the bar follow the state', () => {
  expect(markOf({ status: 'under_review', overdue: true })).toBe('late')
  expect(markOf({ status: 'implemented', overdue: false })).toBe('done')
  expect(stageOf({ status: 'declined' })).toBe('answer')
  expect(supportShare(15, 30)).toBe(0.5)
  expect(supportShare(60, 30)).toBe(1)
  expect(supportShare(1, null)).toBe(0)
  expect(hasField('withdraw', 'reason')).toBe(false)
})

test('the way of a proposal tells when it was answered and how far it is', async () => {
  await renderPart(() => <Stages proposal={entrance} />, 'proposal', seeded())
  expect(screen.getByText('выполнено 2 из 4 шагов')).toBeVisible()
  expect(screen.getByText(/в срок/)).toBeVisible()
  expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('Выполнение')
})

test('there is a button for what the API offers, and none for anything else', async () => {
  await renderPart(() => <Acts proposal={entrance} />, 'proposal', seeded())
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Поддержать от организации',
  ])
})

test('an empty list tells how to begin', async () => {
  const client = seeded(client => {
    client.setQueryData(proposalList({}).queryKey, {
      pages: [{ items: [], nextCursor: null, total: null }],
      pageParams: [undefined],
    })
  })
  await renderAt('/proposals', client)
  expect(await screen.findByText('Пока никто ничего не предложил')).toBeVisible()
})

test('a proposal after somebody’s practice leads there, as long as everybody may read it', async () => {
  const origin = { storyId: 's', storyVersion: 3, adoptionId: 'a', story: null }
  const story = { id: 's', title: 'Мастерская', path: '/stories/masterskaya-1' }
  const support = { ...entrance.support, endorsements: 0 }
  await renderPart(
    () => <Facts proposal={{ ...entrance, support, origin: { ...origin, story } }} />,
    'proposal',
    seeded(),
  )
  expect(screen.getByText('По образцу практики')).toBeVisible()
  expect(screen.getByRole('link', { name: '«Мастерская»' })).toHaveAttribute('href', story.path)
  cleanup()
  await renderPart(() => <Facts proposal={{ ...entrance, support, origin }} />, 'proposal', seeded())
  expect(screen.queryByText('По образцу практики')).toBeNull()
})
