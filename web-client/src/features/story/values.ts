import { amountOf, numberOf } from '@/app/typed'
import type { Schemas } from '@/contract/api'
import type { Story } from './queries'

export type FigureValues = { name: string; unit: string; before: string; value: string; source: string }
export type FileValues = { fileId: string; words: string; name: string; url: string }

/** What a person types: the fields of the contract, each in the shape of its control; steps stand one in a line. */
export type Values = {
  organizationId: string
  title: string
  summary: string
  body: string
  activityAreaIds: string[]
  territoryId: string | null
  recommendationId: string | null
  problemIds: string[]
  hasPassport: boolean
  problem: string
  steps: string
  resources: string
  cost: string
  figures: FigureValues[]
  contacts: string
  pictures: FileValues[]
  documents: FileValues[]
}

export const NO_FIGURE: FigureValues = { name: '', unit: '', before: '', value: '', source: '' }

export const EMPTY: Values = {
  organizationId: '',
  title: '',
  summary: '',
  body: '',
  activityAreaIds: [],
  territoryId: null,
  recommendationId: null,
  problemIds: [],
  hasPassport: false,
  problem: '',
  steps: '',
  resources: '',
  cost: '',
  figures: [NO_FIGURE],
  contacts: '',
  pictures: [],
  documents: [],
}

export const valuesOf = (of: Story): Values => ({
  organizationId: of.organizationId,
  title: of.title,
  summary: of.summary,
  body: of.body,
  activityAreaIds: of.activityAreas.map(area => area.id),
  territoryId: of.territory?.id ?? null,
  recommendationId: of.recommendationId ?? null,
  problemIds: of.problems.map(problem => problem.id),
  hasPassport: of.passport !== null,
  problem: of.passport?.problem ?? '',
  steps: of.passport?.steps?.join('\n') ?? '',
  resources: of.passport?.resources ?? '',
  cost: of.passport?.cost?.amount ?? '',
  figures: of.passport?.figures?.map(figure => ({
    name: figure.name,
    unit: figure.unit,
    before: figure.before == null ? '' : String(figure.before),
    value: String(figure.value),
    source: figure.source ?? '',
  })) ?? [NO_FIGURE],
  contacts: of.passport?.contacts ?? '',
  pictures: of.pictures.map(({ fileId, alt, url }) => ({ fileId, words: alt, name: alt, url })),
  documents: of.documents.map(({ fileId, title, url }) => ({ fileId, words: title, name: title, url })),
})

const orNull = (text: string) => text.trim() || null

const isTouched = (figure: FigureValues) => Object.values(figure).some(text => text.trim() !== '')

function passportOf(values: Values): Schemas['PracticePassport'] | null {
  if (!values.hasPassport) return null
  const amount = amountOf(values.cost)
  return {
    problem: orNull(values.problem),
    steps: values.steps
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
    resources: orNull(values.resources),
    cost: amount ? { amount, currency: 'RUB' } : null,
    figures: values.figures.filter(isTouched).map(figure => ({
      name: figure.name.trim(),
      unit: figure.unit.trim(),
      before: numberOf(figure.before) ?? null,
      value: numberOf(figure.value) as number,
      source: orNull(figure.source),
    })),
    contacts: orNull(values.contacts),
  }
}

/** The body of the contract. */
export const inputOf = (values: Values): Schemas['StoryInput'] => ({
  organizationId: values.organizationId,
  title: values.title.trim(),
  summary: values.summary.trim(),
  body: values.body.trim(),
  activityAreaIds: values.activityAreaIds,
  territoryId: values.territoryId,
  recommendationId: values.recommendationId,
  problemIds: values.problemIds,
  passport: passportOf(values),
  pictures: values.pictures.map(({ fileId, words }) => ({ fileId, alt: words.trim() })),
  documents: values.documents.map(({ fileId, words }) => ({ fileId, title: words.trim() })),
})

/** Faults of the contract by field of the form: `/passport/steps/1` belongs to the field of the steps. */
export function errorsOf(faults: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [path, message] of Object.entries(faults)) {
    const parts = path.split('.')
    const field = (parts[0] === 'passport' ? parts[1] : parts[0]) ?? ''
    errors[field === '' ? 'hasPassport' : field] ??= message
  }
  return errors
}

/** How the page tells what became of the form. */
export const toldOf = ({ status }: Story) =>
  status === 'draft' ? 'draft' : status === 'published' ? 'published' : 'sent'
