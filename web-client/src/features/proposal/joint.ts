import { queryOptions } from '@tanstack/react-query'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'
import { language } from '@/i18n'
import { timeZone } from '@/i18n/format'
import { PROPOSALS } from './queries'
import { inputOf, type Values } from './values'

export type Draft = Get<'/api/v1/proposals/{id}/draft'>
export type DraftField = Schemas['DraftField']

/** So often one asks who writes where. */
const EVERY_MS = 10_000

export const draftState = (id: string, joint = true) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'draft', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/draft', { params: { path: { id } }, signal })),
    refetchInterval: EVERY_MS,
    enabled: joint,
  })

/** In which field of the contract's lock a field of the form lies. */
const LOCKED: Record<keyof Values, DraftField> = {
  organizationId: 'speaker',
  title: 'title',
  body: 'body',
  activityAreaIds: 'areas',
  territoryId: 'place',
  location: 'place',
  everywhere: 'place',
  problemId: 'links',
  recommendationId: 'links',
}

/** By the control that has the focus: its name, or its id `field-<name>`. */
export function fieldOf(target: EventTarget | null): DraftField | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const name = target.getAttribute('name') ?? target.id.replace(/^field-/, '')
  return LOCKED[name as keyof Values]
}

const keys = Object.keys(LOCKED) as (keyof Values)[]
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What differs, as the contract writes it; spaces at the ends are no difference. */
export function changes(base: Values, typed: Values): Partial<Schemas['ProposalInput']> {
  const [before, now] = [inputOf(base), inputOf(typed)]
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => !same(value, before[key as keyof typeof before])),
  )
}

/**
 * What is typed, put together with what others have saved meanwhile. Where both have changed the same, the typed words
 * stay in the form, and the field is named: nothing is lost, and nobody's words are written over unasked.
 */
export function merged(base: Values, typed: Values, theirs: Values): { values: Values; both: DraftField[] } {
  const values = { ...typed } as Record<keyof Values, unknown>
  const both = new Set<DraftField>()
  for (const key of keys) {
    if (same(typed[key], base[key])) values[key] = theirs[key]
    else if (!same(theirs[key], base[key]) && !same(theirs[key], typed[key])) both.add(LOCKED[key])
  }
  return { values: values as Values, both: [...both] }
}

/** The saved words of some fields in place of the typed ones. */
export function withSaved(typed: Values, saved: Values, fields: DraftField[]): Values {
  const of = keys.filter(key => fields.includes(LOCKED[key]))
  return { ...typed, ...Object.fromEntries(of.map(key => [key, saved[key]])) }
}

/** «14:05», in the installation's zone. */
export const timeOf = (value: string | Date): string =>
  new Intl.DateTimeFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    timeStyle: 'short',
    timeZone: timeZone(),
  }).format(new Date(value))

export const takeField = (id: string, field: DraftField) =>
  unwrap(api.PUT('/api/v1/proposals/{id}/draft/fields/{field}/lock', { params: { path: { id, field } } }))

export const leaveField = (id: string, field: DraftField) =>
  unwrap(api.DELETE('/api/v1/proposals/{id}/draft/fields/{field}/lock', { params: { path: { id, field } } }))
