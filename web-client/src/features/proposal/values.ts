import { pointOf } from '@/app/point'
import type { Schemas } from '@/contract/api'
import { byField, type Violation } from '@/contract/problem'
import type { Proposal } from './queries'

/** What a person types: the fields of the contract, each in the shape of its control; a place is «lat, lon». */
export type Values = {
  organizationId: string
  title: string
  body: string
  activityAreaIds: string[]
  territoryId: string | null
  location: string
  everywhere: boolean
  problemId: string | null
  recommendationId: string | null
}

export const EMPTY: Values = {
  organizationId: '',
  title: '',
  body: '',
  activityAreaIds: [],
  territoryId: null,
  location: '',
  everywhere: false,
  problemId: null,
  recommendationId: null,
}

export const valuesOf = (of: Proposal): Values => ({
  // The first one of those who propose leads; other organizations may come after a resident.
  organizationId: of.parties[0]?.organization?.id ?? '',
  title: of.title,
  body: of.body,
  activityAreaIds: of.activityAreas.map(area => area.id),
  territoryId: of.territory?.id ?? null,
  location: of.location ? `${of.location.lat}, ${of.location.lon}` : '',
  everywhere: of.everywhere,
  problemId: of.problem?.id ?? null,
  recommendationId: of.recommendation?.id ?? null,
})

const orNull = (text: string | null) => text?.trim() || null

/** The body of the contract. */
export const inputOf = (values: Values): Schemas['ProposalInput'] => ({
  organizationId: orNull(values.organizationId),
  title: values.title.trim(),
  body: values.body.trim(),
  activityAreaIds: values.activityAreaIds,
  territoryId: values.territoryId,
  location: pointOf(values.location) ?? null,
  everywhere: values.everywhere,
  problemId: values.problemId,
  recommendationId: values.recommendationId,
})

/** What is sent while people support it: its words and nothing else. */
export const wordsOf = ({ title, body }: Values): Pick<Schemas['ProposalInput'], 'title' | 'body'> => ({
  title: title.trim(),
  body: body.trim(),
})

/** Errors by field of the form: `/activityAreaIds/1` belongs to the whole field. */
export function errorsOf(violations: Violation[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [path, message] of Object.entries(byField(violations))) {
    const field = path.split('.')[0] ?? ''
    errors[field] ??= message
  }
  return errors
}

/** How the page tells what became of the form. */
export const toldOf = ({ status, publishedAt }: Proposal) =>
  status === 'draft' ? 'draft' : publishedAt ? 'published' : 'sent'
