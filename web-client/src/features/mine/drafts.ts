import { queryOptions } from '@tanstack/react-query'
import type { User } from '@/app/session'
import { api, unwrap } from '@/contract/api'
import { type Gathered, gather, MINE, type Source, scopes } from './gather'

export const DRAFT_KINDS = ['problem', 'proposal', 'story', 'news', 'initiative'] as const
export type Draft = {
  kind: (typeof DRAFT_KINDS)[number]
  title: string
  href: string
  updatedAt: string
}

type Written = { id: string; slug: string; title: string; updatedAt: string }
const draftsOf = (kind: Draft['kind'], items: Written[], href: (one: Written) => string): Draft[] =>
  items.map(one => ({ kind, title: one.title, href: href(one), updatedAt: one.updatedAt }))

/** What the person has begun and not yet handed in; what was changed last stands first. */
export const drafts = ({ id, roles }: User) =>
  queryOptions({
    queryKey: [...MINE, 'drafts', id, roles],
    queryFn: async ({ signal }): Promise<Gathered<Draft>> => {
      const params: { query: { mine: true; status: 'draft'[] } } = {
        query: { mine: true, status: ['draft'] },
      }
      const sources: Source<Draft>[] = [
        async () =>
          draftsOf(
            'problem',
            (await unwrap(api.GET('/api/v1/problems', { params, signal }))).items,
            ({ slug }) => `/problems/${slug}/edit`,
          ),
        async () =>
          draftsOf(
            'proposal',
            (await unwrap(api.GET('/api/v1/proposals', { params, signal }))).items,
            ({ slug }) => `/proposals/${slug}/edit`,
          ),
        async () =>
          draftsOf(
            'story',
            (await unwrap(api.GET('/api/v1/stories', { params, signal }))).items,
            ({ slug }) => `/stories/${slug}/edit`,
          ),
      ]
      if (scopes(roles, 'representative').length > 0)
        sources.push(async () =>
          draftsOf(
            'news',
            (await unwrap(api.GET('/api/v1/news', { params, signal }))).items,
            one => `/manage/news/${one.id}`,
          ),
        )
      if (scopes(roles, 'council_member').length > 0)
        sources.push(async () =>
          draftsOf(
            'initiative',
            (await unwrap(api.GET('/api/v1/initiatives', { params, signal }))).items,
            ({ slug }) => `/initiatives/${slug}/edit`,
          ),
        )
      const { items, missed } = await gather(sources, signal)
      return { items: items.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)), missed }
    },
    staleTime: 0,
  })
