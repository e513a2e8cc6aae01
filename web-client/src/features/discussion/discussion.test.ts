import { describe, expect, test } from 'vitest'
import { markOf } from './queries'
import { discussionSearch, isFiltered } from './search'
import {
  EMPTY,
  given,
  inputOf,
  NO_OUTCOME,
  orderOf,
  outcomeOf,
  placed,
  ranksOf,
  votesOf,
  wouldAgree,
} from './values'

describe('the address of the list', () => {
  test('keeps what is a filter and drops the rest', () => {
    const search = discussionSearch({
      q: 'лавочки',
      status: 'open',
      outcome: 'no_agreement',
      territory: '84701000',
      area: 'no id',
      sort: 'title',
    })
    expect(search).toMatchObject({ q: 'лавочки', status: ['open'], outcome: ['no_agreement'] })
    expect(search.area).toBeUndefined()
    expect(search.sort).toBeUndefined()
    expect(isFiltered(search)).toBe(true)
    expect(isFiltered(discussionSearch({ q: 'лавочки', sort: 'closesOn' }))).toBe(false)
  })
})

describe('what is sent', () => {
  test('days that are not given are null', () => {
    expect(inputOf({ ...EMPTY, title: ' Где? ', body: 'Слова' })).toMatchObject({
      title: 'Где?',
      opensOn: null,
      closesOn: null,
    })
  })
  test('votes become numbers, an empty dissent is none', () => {
    const sent = outcomeOf({ ...NO_OUTCOME, text: ' Шесть ', dissent: '  ' })
    expect(sent.votes?.ngo).toEqual({ inFavour: 0, against: 0, abstained: 0 })
    expect(sent).toMatchObject({ text: 'Шесть', dissent: null, reviewOn: null })
  })
  test('places become the order of the options and come back', () => {
    expect(orderOf(['2', '', '1'])).toEqual([2, 0])
    expect(ranksOf([2, 0], 3)).toEqual(['2', '', '1'])
  })

  test('an option put on a taken place changes places with the other one', () => {
    expect(placed(['1', '2', ''], 2, '1')).toEqual(['', '2', '1'])
    expect(placed(['1', '2', ''], 1, '1')).toEqual(['2', '1', ''])
    expect(placed(['1', '2', ''], 0, '')).toEqual(['', '2', ''])
  })

  test('dots are counted, and what is no number counts nothing', () => {
    expect(given(['2', '', '3'])).toBe(5)
  })
})

test('two sides of three have to consent, and no agreement is never agreed', () => {
  const votes = (ngo: string, business: string) => ({
    ...NO_OUTCOME.votes,
    ngo: { inFavour: ngo, against: '1', abstained: '0' },
    business: { inFavour: business, against: '1', abstained: '0' },
  })
  expect(wouldAgree({ ...NO_OUTCOME, votes: votes('2', '2') })).toBe(true)
  expect(wouldAgree({ ...NO_OUTCOME, votes: votes('2', '1') })).toBe(false)
  expect(wouldAgree({ ...NO_OUTCOME, kind: 'no_agreement', votes: votes('2', '2') })).toBe(false)
})

test('votes of a poll of agreement are those of the three sides, and are not sent', () => {
  const points = (ngo: number, business: number, resident: number) => ({
    text: null,
    points: { all: ngo + business + resident, ngo, business, government: 0, resident },
  })
  const votes = votesOf({ options: [points(2, 1, 9), points(1, 0, 0), points(0, 0, 5)] })
  expect(votes).toEqual({
    ngo: { inFavour: 2, against: 0, abstained: 1 },
    business: { inFavour: 1, against: 0, abstained: 0 },
    government: { inFavour: 0, against: 0, abstained: 0 },
  })
  expect(wouldAgree({ kind: 'decision', votes })).toBe(true)
  expect(outcomeOf({ ...NO_OUTCOME, text: 'Шесть' }, 'p')).toMatchObject({ votes: null, pollId: 'p' })
})

test('the mark follows the state', () => {
  expect(markOf('closed')).toBe('done')
  expect(markOf('closed_without_outcome')).toBe('late')
  expect(markOf('open')).toBe('progress')
  expect(markOf('draft')).toBe('none')
})
