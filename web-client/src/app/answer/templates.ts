import { queryOptions } from '@tanstack/react-query'
import { api, type Schemas, unwrap } from '@/contract/api'

export type AnswerTemplate = Schemas['AnswerTemplate']

export const TEMPLATES = ['answer-templates'] as const

/** The templates of the bodies whose officer the reader is. */
export const answerTemplates = queryOptions({
  queryKey: TEMPLATES,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/answer-templates', { signal })),
})
