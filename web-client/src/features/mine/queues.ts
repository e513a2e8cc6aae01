import { queryOptions } from '@tanstack/react-query'
import type { User } from '@/app/session'
import { api, unwrap } from '@/contract/api'
import { type Gathered, gather, MINE, type Source } from './gather'

export const QUEUES = [
  'cases',
  'appeals',
  'comments',
  'suspicions',
  'claims',
  'problems',
  'objections',
  'proposals',
  'papers',
  'stories',
  'news',
  'organizations',
] as const

/** A queue of the desks: how many wait, `more` than the first page where there is another one. */
export type Queue = {
  key: (typeof QUEUES)[number]
  href: string
  count: number
  more: boolean
  /** The nearest term in it. */
  due?: string | null | undefined
}

type Page = { items: unknown[]; nextCursor?: string | null; total?: number | null }
const queue = (
  key: Queue['key'],
  href: string,
  { items, nextCursor, total }: Page,
  due?: Queue['due'],
): Queue[] => [{ key, href, count: total ?? items.length, more: total == null && Boolean(nextCursor), due }]

/** What only moderators see. */
const MODERATORS: Source<Queue>[] = [
  async signal => {
    const page = await unwrap(api.GET('/api/v1/moderation/cases', { signal }))
    return queue('cases', '/manage/moderation', page, page.items.map(({ dueAt }) => dueAt).sort()[0])
  },
  async signal => {
    const page = await unwrap(
      api.GET('/api/v1/moderation/cases', { params: { query: { show: 'appeals' } }, signal }),
    )
    const [first] = page.items.flatMap(({ appealDueAt }) => appealDueAt ?? []).sort()
    return queue('appeals', '/manage/moderation?show=appeals', page, first)
  },
  async signal =>
    queue(
      'suspicions',
      '/manage/suspicions',
      await unwrap(api.GET('/api/v1/moderation/suspicions', { signal })),
    ),
]

/** What moderators and administrators see. */
const STAFF: Source<Queue>[] = [
  async signal =>
    queue('comments', '/manage/comments', await unwrap(api.GET('/api/v1/comments', { signal }))),
  async signal => queue('claims', '/manage/claims', await unwrap(api.GET('/api/v1/claims', { signal }))),
  async signal => {
    const query = { status: ['submitted' as const], sort: 'submittedAt' as const }
    const page = await unwrap(api.GET('/api/v1/problems', { params: { query }, signal }))
    return queue('problems', '/manage/problems?view=submitted', page, page.items[0]?.reviewDueAt)
  },
  async signal =>
    queue(
      'objections',
      '/manage/problems?view=objected',
      await unwrap(api.GET('/api/v1/problems', { params: { query: { objected: true } }, signal })),
    ),
  async signal => {
    const query = { status: ['submitted' as const], sort: 'submittedAt' as const }
    const page = await unwrap(api.GET('/api/v1/proposals', { params: { query }, signal }))
    return queue('proposals', '/manage/proposals?view=submitted', page, page.items[0]?.reviewDueAt)
  },
  async signal =>
    queue(
      'papers',
      '/manage/proposals?view=papers',
      await unwrap(api.GET('/api/v1/paper-supports', { signal })),
    ),
  async signal => {
    const page = await unwrap(
      api.GET('/api/v1/stories', {
        params: { query: { status: ['submitted'], sort: 'submittedAt' } },
        signal,
      }),
    )
    const [first] = page.items.flatMap(({ reviewDueAt }) => reviewDueAt ?? []).sort()
    return queue('stories', '/manage/stories', page, first)
  },
  async signal =>
    queue(
      'news',
      '/manage/news?status=submitted',
      await unwrap(api.GET('/api/v1/news', { params: { query: { status: ['submitted'] } }, signal })),
    ),
  async signal =>
    queue(
      'organizations',
      '/manage/organizations?status=in_review',
      await unwrap(
        api.GET('/api/v1/organizations', {
          params: { query: { status: ['in_review'], limit: 1, withTotal: true } },
          signal,
        }),
      ),
    ),
]

/** The queues of the desks that the person's roles open; empty ones are left out. */
export const queues = ({ id, roles }: User) =>
  queryOptions({
    queryKey: [...MINE, 'queues', id, roles],
    queryFn: async ({ signal }): Promise<Gathered<Queue>> => {
      const moderator = roles.includes('moderator')
      const staff = moderator || roles.includes('administrator')
      const { items, missed } = await gather(
        [...(moderator ? MODERATORS : []), ...(staff ? STAFF : [])],
        signal,
      )
      const full = items.filter(({ count }) => count > 0)
      return {
        items: full.sort((a, b) => QUEUES.indexOf(a.key) - QUEUES.indexOf(b.key)),
        missed,
      }
    },
    staleTime: 0,
  })
