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

/** Keeps a new template, or the same one anew. */
export const keep = (of: Template | undefined, given: TemplateValues, key: string | undefined) =>
  of
    ? unwrap(
        api.PATCH('/api/v1/answer-templates/{id}', {
          params: { path: { id: of.id }, header: { 'If-Match': `"${of.version}"` } },
          body: inputOf(given),
        }),
      )
    : unwrap(
        api.POST('/api/v1/answer-templates', {
          params: { header: { 'Idempotency-Key': key } },
          body: inputOf(given),
        }),
      )

export const remove = (id: string) =>
  unwrap(api.DELETE('/api/v1/answer-templates/{id}', { params: { path: { id } } }))
