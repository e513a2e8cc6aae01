import { type FileValue, photosOf } from '@/app/files/values'
import { polygonOf, textOf } from '@/app/map/area'
import { pointOf } from '@/app/point'
import type { Schemas } from '@/contract/api'
import { byField, type Violation } from '@/contract/problem'
import type { CityProblem } from './queries'
import { KINDS } from './search'

/** What a person types: the fields of the contract, each in the shape of its control; a place is «lat, lon». */
export type Values = {
  kind: Schemas['ProblemKind']
  organizationId: string
  title: string
  body: string
  activityAreaIds: string[]
  territoryId: string | null
  location: string
  /** The outline of an area, a point a line. */
  area: string
  everywhere: boolean
  targetGroup: string
  scale: string
  evidence: string
  goal: string
  criteria: string
  deadline: string
  resources: string
  contact: string
  photos: FileValue[]
}

export const EMPTY: Values = {
  kind: KINDS[0],
  organizationId: '',
  title: '',
  body: '',
  activityAreaIds: [],
  territoryId: null,
  location: '',
  area: '',
  everywhere: false,
  targetGroup: '',
  scale: '',
  evidence: '',
  goal: '',
  criteria: '',
  deadline: '',
  resources: '',
  contact: '',
  photos: [],
}

export const FIELDS = Object.keys(EMPTY) as (keyof Values)[]

export const valuesOf = (of: CityProblem): Values => ({
  kind: of.kind,
  organizationId: of.organizations[0]?.id ?? '',
  title: of.title,
  body: of.body,
  activityAreaIds: of.activityAreas.map(area => area.id),
  territoryId: of.territory?.id ?? null,
  // The point of an area is its centre, which nobody has written.
  location: of.location && !of.area ? `${of.location.lat}, ${of.location.lon}` : '',
  area: of.area ? textOf(of.area) : '',
  everywhere: of.everywhere,
  targetGroup: of.targetGroup ?? '',
  scale: of.scale ?? '',
  evidence: of.evidence ?? '',
  goal: of.order?.goal ?? '',
  criteria: of.order?.criteria ?? '',
  deadline: of.order?.deadline ?? '',
  resources: of.order?.resources ?? '',
  contact: of.order?.contact ?? '',
  photos: of.photos.map(({ fileId, alt }) => ({ fileId, name: alt, words: alt, picture: true })),
})

const orNull = (text: string | null) => text?.trim() || null

/** The body of the contract. What only an order has is not sent with a statement. */
export function inputOf(values: Values): Schemas['ProblemInput'] {
  const ordered = (text: string) => (values.kind === 'social_order' ? orNull(text) : null)
  return {
    kind: values.kind,
    organizationId: orNull(values.organizationId),
    title: values.title.trim(),
    body: values.body.trim(),
    activityAreaIds: values.activityAreaIds,
    territoryId: values.territoryId,
    location: pointOf(values.location) ?? null,
    area: polygonOf(values.area),
    everywhere: values.everywhere,
    targetGroup: orNull(values.targetGroup),
    scale: orNull(values.scale),
    evidence: orNull(values.evidence),
    goal: ordered(values.goal),
    criteria: ordered(values.criteria),
    deadline: ordered(values.deadline),
    resources: ordered(values.resources),
    contact: ordered(values.contact),
    photos: photosOf(values.photos),
  }
}

/** Errors by field of the form: `/activityAreaIds/1` belongs to the whole field, `/photos/1/alt` to one photo. */
export function errorsOf(violations: Violation[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [path, message] of Object.entries(byField(violations))) {
    const field = path.startsWith('photos.') ? path : (path.split('.')[0] ?? '')
    errors[field] ??= message
  }
  return errors
}

/** How the page tells what became of the form. */
export const toldOf = ({ status, publishedAt }: CityProblem) =>
  status === 'draft' ? 'draft' : publishedAt ? 'published' : 'sent'
