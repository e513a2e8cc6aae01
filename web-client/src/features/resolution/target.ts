import type { Schemas } from '@/contract/api'
import { number, share } from '@/i18n/format'

export type TargetValues = {
  indicator: string
  target: string
  targetOn: string
  baselineSource: 'measured' | 'declared' | 'unknown'
  baseline: string
  baselineOn: string
}

export const NO_TARGET: TargetValues = {
  indicator: '',
  target: '',
  targetOn: '',
  baselineSource: 'unknown',
  baseline: '',
  baselineOn: '',
}

/** A value as people read it. */
export const amountOf = (unit: string | undefined, value: number) =>
  unit === 'share' ? share(value) : number(value)

const NUMBER = /^-?\d{1,12}([.,]\d{1,6})?$/

/** What is missing or unreadable, by field, as keys of the dictionary. */
export function targetFaults(values: TargetValues): Partial<Record<keyof TargetValues, string>> {
  const faults: Partial<Record<keyof TargetValues, string>> = {}
  for (const field of ['indicator', 'target', 'targetOn'] as const)
    if (!values[field].trim()) faults[field] = 'step.fault.empty'
  if (values.target.trim() && !NUMBER.test(values.target.trim())) faults.target = 'target.fault.number'
  if (values.baselineSource === 'unknown') return faults
  if (!values.baseline.trim()) faults.baseline = 'step.fault.empty'
  else if (!NUMBER.test(values.baseline.trim())) faults.baseline = 'target.fault.number'
  return faults
}

/** People write shares in per cent, the API counts them from 0 to 1. */
export function targetOf(values: TargetValues, asShare: boolean): Schemas['TargetInput'] {
  const amount = (typed: string) => {
    const value = Number(typed.trim().replace(',', '.'))
    return asShare ? Number((value / 100).toFixed(6)) : value
  }
  const known = values.baselineSource !== 'unknown'
  return {
    indicator: values.indicator,
    target: amount(values.target),
    targetOn: values.targetOn,
    baselineSource: values.baselineSource,
    baseline: known ? amount(values.baseline) : null,
    baselineOn: known && values.baselineOn ? values.baselineOn : null,
  }
}
