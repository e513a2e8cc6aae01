import { describe, expect, test } from 'vitest'
import { NO_PROOF, proofFaults, proofOf } from './proof'
import { EMPTY, FIELDS, faultsOf, type StepValues } from './steps'

const with_ = (values: Partial<StepValues>): StepValues => ({ ...EMPTY, ...values })

describe('a step', () => {
  test('asks for everything before it is sent, and for nothing it does not need', () => {
    expect(faultsOf('publish', EMPTY)).toEqual({})
    expect(faultsOf('claim_done', EMPTY)).toEqual({})
    expect(Object.keys(faultsOf('accept', EMPTY))).toEqual([
      'contact',
      'dueOn',
      'milestone.title',
      'milestone.plannedOn',
    ])
    expect(Object.keys(faultsOf('cancel', EMPTY))).toEqual(['protocol', 'reason'])
    expect(Object.keys(faultsOf('reassign', EMPTY))).toEqual(['addresseeId', 'reason'])
    expect(Object.keys(faultsOf('report', EMPTY))).toEqual(['text'])
  })

  test('takes a review every quarter in the place of a due date', () => {
    const given = with_({
      contact: 'council@example.org',
      reviewQuarterly: true,
      milestone: { title: 'Встреча', plannedOn: '2027-01-01' },
    })
    expect(faultsOf('accept', given)).toEqual({})
    expect(faultsOf('accept', { ...given, reviewQuarterly: false })).toEqual({ dueOn: 'step.fault.dueOn' })
  })

  test('wants 200 characters of a refusal, and spaces do not count', () => {
    expect(faultsOf('decline', with_({ reason: 'а'.repeat(199) }))).toEqual({ reason: 'step.fault.refusal' })
    expect(faultsOf('decline', with_({ reason: `  ${'а'.repeat(199)}  ` }))).toEqual({
      reason: 'step.fault.refusal',
    })
    expect(faultsOf('decline', with_({ reason: 'а'.repeat(200) }))).toEqual({})
    expect(faultsOf('return', with_({ reason: 'Нет протокола' }))).toEqual({})
  })

  test('wants a protocol that can be found', () => {
    expect(faultsOf('cancel', with_({ protocol: '№ 4', reason: 'Заменена' }))).toEqual({
      protocol: 'step.fault.protocol',
    })
  })

  test('lets nobody type a percentage', () => {
    expect(
      Object.values(FIELDS)
        .flat()
        .filter(field => /progress|percent|health|share/.test(field)),
    ).toEqual([])
  })
})

describe('a proof', () => {
  test('needs what its kind needs', () => {
    expect(Object.keys(proofFaults(NO_PROOF))).toEqual([
      'title',
      'documentNumber',
      'documentOn',
      'documentBody',
    ])
    expect(Object.keys(proofFaults({ ...NO_PROOF, kind: 'object' }))).toEqual(['targetId', 'predicate'])
    expect(Object.keys(proofFaults({ ...NO_PROOF, kind: 'testimony' }))).toEqual(['note', 'onBehalfOf'])
    expect(proofFaults({ ...NO_PROOF, kind: 'external', url: 'example.org' })).toEqual({
      url: 'evidence.fault.url',
    })
  })

  test('sends only the parts of its kind, whatever was typed for another one', () => {
    const typed = {
      ...NO_PROOF,
      title: ' Протокол ',
      documentNumber: '7',
      documentOn: '2026-01-20',
      documentBody: 'Совет',
      targetId: 'a',
      predicate: 'published',
    }
    expect(proofOf(typed)).toEqual({
      kind: 'document',
      title: 'Протокол',
      documentNumber: '7',
      documentOn: '2026-01-20',
      documentBody: 'Совет',
    })
    expect(proofOf({ ...typed, kind: 'object' })).toEqual({
      kind: 'object',
      targetType: 'organization',
      targetId: 'a',
      predicate: 'published',
    })
    expect(proofOf({ ...typed, kind: 'external', url: 'https://example.org' })).toEqual({
      kind: 'external',
      url: 'https://example.org',
      title: 'Протокол',
    })
  })
})
