import type { QueryClient } from '@tanstack/react-query'
import { answerTemplates } from '@/app/answer/templates'
import { api, type Schemas, unwrap } from '@/contract/api'

type Template = Schemas['AnswerTemplate']

/** A template as it is typed; an empty kind is any. */
export type TemplateValues = { bodyId: string; title: string; type: Template['type'] | ''; text: string }

export const valuesOf = (of: Template): TemplateValues => ({
  bodyId: of.bodyId,
  title: of.title,
  type: of.type ?? '',
  text: of.text,
})

export const inputOf = (given: TemplateValues): Schemas['AnswerTemplateInput'] => ({
  bodyId: given.bodyId,
  title: given.title.trim(),
  type: given.type || null,
  text: given.text.trim(),
})

/**
 * What is typed over what somebody else has saved meanwhile: fields that were not touched here become theirs, typed ones
 * stay. `both`: the fields that both have changed.
 */
export function over(base: TemplateValues, typed: TemplateValues, theirs: TemplateValues) {
  const fields = Object.keys(base) as (keyof TemplateValues)[]
  const untouched = fields.filter(field => typed[field] === base[field])
  return {
    values: { ...typed, ...Object.fromEntries(untouched.map(field => [field, theirs[field]])) },
    both: fields.filter(
      field => !untouched.includes(field) && theirs[field] !== base[field] && theirs[field] !== typed[field],
    ),
  }
}

/** Keeps a new template. */
export const add = (given: TemplateValues, key: string | undefined) =>
  unwrap(
    api.POST('/api/v1/answer-templates', {
      params: { header: { 'Idempotency-Key': key } },
      body: inputOf(given),
    }),
  )

/** Keeps a template as it is now; a 412 problem where that version is old. */
export const change = ({ id, version }: Template, given: TemplateValues) =>
  unwrap(
    api.PATCH('/api/v1/answer-templates/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: inputOf(given),
    }),
  )

/** As it is now, past every cache; nothing when it was removed. */
export async function newest(client: QueryClient, id: string): Promise<Template | undefined> {
  const { items } = await client.fetchQuery({ ...answerTemplates, staleTime: 0 })
  return items.find(one => one.id === id)
}

export const remove = (id: string) =>
  unwrap(api.DELETE('/api/v1/answer-templates/{id}', { params: { path: { id } } }))
