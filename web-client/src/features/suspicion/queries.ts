import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, unwrap } from '@/contract/api'

export type Suspicion = Get<'/api/v1/moderation/suspicions'>['items'][number]

/** Parts of the report, in the order of their links. */
export const SHOWS = ['open', 'reviewed'] as const
export type Show = (typeof SHOWS)[number]

export const SUSPICIONS = ['suspicions'] as const

export const suspicionList = (show: Show) =>
  infiniteQueryOptions({
    queryKey: [...SUSPICIONS, show],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/moderation/suspicions', { params: { query: { show, cursor: pageParam } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
    ...byCursor,
  })

/** What was found out, and whose voices count no longer. */
export type Review = { note: string; setAside: boolean; keep: string[] }

export const review = (id: string, { note, setAside, keep }: Review, key: string | undefined) =>
  unwrap(
    api.POST('/api/v1/moderation/suspicions/{id}/actions/review', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { note: note.trim(), setAside, keep: setAside ? keep : [] },
    }),
  )

export const giveBack = (id: string, { note }: { note: string }, key: string | undefined) =>
  unwrap(
    api.POST('/api/v1/moderation/suspicions/{id}/actions/give-back', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { note: note.trim() },
    }),
  )
