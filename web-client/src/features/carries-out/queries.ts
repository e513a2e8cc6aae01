import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type CarriedOut = Get<'/api/v1/evidence'>
export type Item = CarriedOut['items'][number]
/** A kind of things that carry recommendations out and have a page of their own. */
export type Kind =
  | 'problem'
  | 'proposal'
  | 'story'
  | 'news'
  | 'initiative'
  | 'discussion'
  | 'platform'
  | 'community'

const TOPIC = 'carried-out'

/** What is asked for anew when something was offered. */
export const ANEW = [[TOPIC], ['recommendation']] as const

export const carriedOut = (targetType: Kind, targetId: string) =>
  queryOptions({
    queryKey: [TOPIC, targetType, targetId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/evidence', { params: { query: { targetType, targetId } }, signal })),
  })

export const recommendationsWith = (q: string) =>
  queryOptions({
    queryKey: ['recommendations', 'with', q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/recommendations', { params: { query: { q: q || undefined, limit: 20 } }, signal }),
      ),
    placeholderData: keepPreviousData,
  })

/** Offers the thing as evidence; another person decides. */
export const offer = (
  recommendation: string,
  body: Pick<Schemas['EvidenceInput'], 'targetType' | 'targetId' | 'predicate' | 'note'>,
  key: string | undefined,
) =>
  unwrap(
    api.POST('/api/v1/recommendations/{id}/evidence', {
      params: { path: { id: recommendation }, header: key ? { 'Idempotency-Key': key } : {} },
      body: { kind: 'object', ...body },
    }),
  )
