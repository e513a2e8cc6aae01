import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'

export type CommentPage = Get<'/api/v1/proposals/{id}/comments'>
export type Thread = CommentPage['items'][number]
export type Comment = Schemas['Comment']
export type Stance = Schemas['Stance']
export type Input = Schemas['CommentInput']

/** What is commented: the list that has it, and its id. */
export type Target = { kind: 'proposals' | 'problems' | 'discussions' | 'initiatives'; id: string }

/** Where the API has them. */
export const addressOf = ({ kind, id }: Target): string =>
  `/api/v1/${kind}/${id}/${kind === 'discussions' ? 'posts' : 'comments'}`

export const SORTS = ['-createdAt', 'createdAt', '-replyCount'] as const
export type Sort = (typeof SORTS)[number]

export const STANCES = ['neutral', 'in_favour', 'against'] as const

export const COMMENTS = ['comments'] as const

/** The comments of a thing, with the first replies of each. */
export const comments = (target: Target, sort: Sort) =>
  infiniteQueryOptions({
    queryKey: [...COMMENTS, target.kind, target.id, sort],
    queryFn: ({ pageParam, signal }): Promise<CommentPage> => {
      const params = { path: { id: target.id }, query: { sort, cursor: pageParam } }
      switch (target.kind) {
        case 'proposals':
          return unwrap(api.GET('/api/v1/proposals/{id}/comments', { params, signal }))
        case 'problems':
          return unwrap(api.GET('/api/v1/problems/{id}/comments', { params, signal }))
        case 'discussions':
          return unwrap(api.GET('/api/v1/discussions/{id}/posts', { params, signal }))
        case 'initiatives':
          return unwrap(api.GET('/api/v1/initiatives/{id}/comments', { params, signal }))
      }
    },
    placeholderData: keepPreviousData,
    ...byCursor,
  })

/** All replies to a comment, the oldest first. */
export const replies = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...COMMENTS, 'replies', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/comments/{id}/replies', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

/** What waits for a moderator. */
export const waiting = infiniteQueryOptions({
  queryKey: [...COMMENTS, 'waiting'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/comments', { params: { query: { cursor: pageParam } }, signal })),
  ...byCursor,
})

export function write(target: Target, body: Input, key: string | undefined): Promise<Comment> {
  const call = { params: { path: { id: target.id }, header: { 'Idempotency-Key': key } }, body }
  switch (target.kind) {
    case 'proposals':
      return unwrap(api.POST('/api/v1/proposals/{id}/comments', call))
    case 'problems':
      return unwrap(api.POST('/api/v1/problems/{id}/comments', call))
    case 'discussions':
      return unwrap(api.POST('/api/v1/discussions/{id}/posts', call))
    case 'initiatives':
      return unwrap(api.POST('/api/v1/initiatives/{id}/comments', call))
  }
}

export const change = ({ id, version }: Comment, body: Pick<Input, 'text' | 'stance'>): Promise<Comment> =>
  unwrap(
    api.PATCH('/api/v1/comments/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  )

export const remove = (id: string) =>
  unwrap(api.DELETE('/api/v1/comments/{id}', { params: { path: { id } } }))

export const publish = (id: string, key: string | undefined) =>
  unwrap(
    api.POST('/api/v1/comments/{id}/actions/publish', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  )

export const giveBack = (id: string, reason: string, key: string | undefined) =>
  unwrap(
    api.POST('/api/v1/comments/{id}/actions/return', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
  )

/** The anchor of a comment on the page of its thing: notices lead there. */
export const anchorOf = (id: string): string => `comment-${id}`
