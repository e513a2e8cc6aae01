import type { Schemas } from '@/contract/api'
import type { Initiative } from './queries'
import { LEVELS, TAXES } from './search'

/** What a council types: the fields of the contract, each in the shape of its control. */
export type Values = {
  councilId: string
  title: string
  summary: string
  body: string
  tax: string
  level: string
  bodyId: string | null
  territoryId: string | null
  citizensGroup: boolean
}

export const EMPTY: Values = {
  councilId: '',
  title: '',
  summary: '',
  body: '',
  tax: '',
  level: '',
  bodyId: null,
  territoryId: null,
  citizensGroup: false,
}

export const valuesOf = (of: Initiative): Values => ({
  councilId: of.councilId,
  title: of.title,
  summary: of.summary,
  body: of.body,
  tax: of.tax ?? '',
  level: of.level ?? '',
  bodyId: of.bodyId ?? null,
  territoryId: of.territory?.id ?? null,
  citizensGroup: of.citizensGroup,
})

/** The body of the contract. */
export const inputOf = (values: Values): Schemas['InitiativeInput'] => ({
  councilId: values.councilId,
  title: values.title.trim(),
  summary: values.summary.trim(),
  body: values.body.trim(),
  tax: TAXES.find(one => one === values.tax) ?? null,
  level: LEVELS.find(one => one === values.level) ?? null,
  bodyId: values.bodyId,
  territoryId: values.territoryId,
  citizensGroup: values.citizensGroup,
})
