import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'
import { PROPOSALS } from './queries'

export type Paper = Get<'/api/v1/proposals/{id}/paper-supports'>['items'][number]

export const papers = (id: string) =>
  queryOptions({
    queryKey: [...PROPOSALS, 'papers', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proposals/{id}/paper-supports', { params: { path: { id } }, signal })),
  })

/** Sheets that wait for a moderator, of whichever proposal. */
export const waitingPapers = infiniteQueryOptions({
  queryKey: [...PROPOSALS, 'papers', 'waiting'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/paper-supports', { params: { query: { cursor: pageParam } }, signal })),
  ...byCursor,
})

export type Sheet = {
  signatures: string
  collectedOn: string
  collector: string
  textVersion: string
  fileId: string
}

export const sheetOf = (typed: Sheet): Schemas['ProposalPaperSupportInput'] => ({
  signatures: Number(typed.signatures),
  collectedOn: typed.collectedOn,
  collector: typed.collector.trim(),
  textVersion: Number(typed.textVersion),
  fileId: typed.fileId,
})

export const ENDINGS = ['reject', 'withdraw'] as const

type Sent = Promise<Paper>

export function confirmPaper(id: string, sheet: string, key?: string): Sent {
  return unwrap(
    api.POST('/api/v1/proposals/{id}/paper-supports/{sheet}/actions/confirm', {
      params: { path: { id, sheet }, header: { 'Idempotency-Key': key } },
    }),
  )
}

/** Both need a reason. */
export function endPaper(
  action: (typeof ENDINGS)[number],
  id: string,
  sheet: string,
  reason: string,
  key?: string,
): Sent {
  const given = {
    params: { path: { id, sheet }, header: { 'Idempotency-Key': key } },
    body: { reason: reason.trim() },
  }
  return action === 'reject'
    ? unwrap(api.POST('/api/v1/proposals/{id}/paper-supports/{sheet}/actions/reject', given))
    : unwrap(api.POST('/api/v1/proposals/{id}/paper-supports/{sheet}/actions/withdraw', given))
}
