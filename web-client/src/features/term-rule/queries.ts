import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Schemas, unwrap } from '@/contract/api'

export type TermRule = Schemas['TermRule']
export const REGIMES = ['voluntary', 'appeal', 'pos'] as const
export const COUNTS = ['calendar', 'working'] as const

export const TERM_RULES = ['term-rules']

/** What holds for a body; without one, what holds for all that have said nothing. */
export const termRules = (bodyId: string | undefined) =>
  queryOptions({
    queryKey: [...TERM_RULES, bodyId ?? null],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/term-rules', { params: { query: { bodyId } }, signal })),
    placeholderData: keepPreviousData,
  })

/** The body that is looked at, by its name. */
export const bodyOf = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'terms-of', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
  })

/** Of which body and of what: as the API names a term. */
export type Term = { regime: TermRule['regime']; action: TermRule['action']; bodyId: string | undefined }

const of = ({ regime, action, bodyId }: Term) => ({ path: { regime, action }, query: { bodyId } })

export const setRule = (term: Term, rule: Schemas['TermRuleInput']) =>
  unwrap(api.PUT('/api/v1/term-rules/{regime}/{action}', { params: of(term), body: rule }))

export const removeRule = (term: Term) =>
  unwrap(api.DELETE('/api/v1/term-rules/{regime}/{action}', { params: of(term) }))
