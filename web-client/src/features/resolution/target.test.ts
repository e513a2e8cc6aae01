import { describe, expect, test } from 'vitest'
import { changesOf } from './ChangeForm'
import { NO_TARGET, targetFaults, targetOf } from './target'

const typed = { ...NO_TARGET, indicator: 'with_evidence', target: '80', targetOn: '2027-12-31' }

describe('a target', () => {
  test('says what it lacks, and a start only where one is known', () => {
    expect(Object.keys(targetFaults(NO_TARGET))).toEqual(['indicator', 'target', 'targetOn'])
    expect(targetFaults(typed)).toEqual({})
    expect(targetFaults({ ...typed, target: 'много' })).toEqual({ target: 'target.fault.number' })
    expect(targetFaults({ ...typed, baselineSource: 'declared' })).toEqual({ baseline: 'step.fault.empty' })
  })

  test('turns per cent into a share, and sends no start that is unknown', () => {
    expect(targetOf({ ...typed, baseline: '10' }, true)).toMatchObject({ target: 0.8, baseline: null })
    expect(
      targetOf({ ...typed, target: '12,5', baselineSource: 'measured', baseline: '3' }, false),
    ).toMatchObject({
      target: 12.5,
      baseline: 3,
      baselineOn: null,
    })
  })
})

describe('a change', () => {
  const base = {
    kind: 'one_off' as const,
    dueOn: '2026-03-01',
    reviewQuarterly: false,
    responsible: '',
    contact: '',
    expectedEvidence: ['document' as const],
    carriedFrom: '',
  }

  test('sends only what differs, and null for what was emptied', () => {
    expect(changesOf(base, base)).toEqual({})
    expect(changesOf(base, { ...base, dueOn: '', responsible: ' Отдел ' })).toEqual({
      dueOn: null,
      responsible: 'Отдел',
    })
  })
})
