import type { Schemas } from '@/contract/api'
import type { NewsItem } from './queries'

/** What a person types: the fields of the contract, each in the shape of its control. */
export type Values = {
  organizationId: string
  title: string
  summary: string
  html: string
  activityAreaIds: string[]
  territoryId: string | null
}

export const EMPTY: Values = {
  organizationId: '',
  title: '',
  summary: '',
  html: '',
  activityAreaIds: [],
  territoryId: null,
}

export const valuesOf = (of: NewsItem): Values => ({
  organizationId: of.organizationId ?? '',
  title: of.title,
  summary: of.summary,
  html: of.html,
  activityAreaIds: of.activityAreas.map(({ id }) => id),
  territoryId: of.territory?.id ?? null,
})

/** The body of the contract; no organization means the Resource Center. */
export const inputOf = (values: Values): Schemas['NewsItemInput'] => ({
  organizationId: values.organizationId || null,
  title: values.title.trim(),
  summary: values.summary.trim(),
  html: values.html,
  activityAreaIds: values.activityAreaIds,
  territoryId: values.territoryId,
})
