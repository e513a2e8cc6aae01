import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { byCursor } from '@/app/infinite'
import { api, type Get, type Schemas, unwrap, unwrapTagged } from '@/contract/api'
import type { DeskView, StorySearch } from './search'

export type Card = Get<'/api/v1/stories'>['items'][number]
export type Story = Get<'/api/v1/stories/{id}'>
export type Passport = Schemas['PracticePassport']
export type Adoption = Get<'/api/v1/stories/{id}/adoptions'>['items'][number]
export type Place = Get<'/api/v1/stories/{id}/adoption-places'>['items'][number]
export type Action = Schemas['StoryAction']

export const STORIES = ['stories'] as const

export const storyList = (search: StorySearch) => {
  const { area, kind, ...rest } = search
  return infiniteQueryOptions({
    queryKey: [...STORIES, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/stories', {
          params: {
            query: {
              ...rest,
              area: area ? [area] : undefined,
              kind: kind ? [kind] : undefined,
              cursor: pageParam,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  })
}

export const story = (id: string) =>
  queryOptions({
    queryKey: [...STORIES, 'one', id],
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/v1/stories/{id}', { params: { path: { id } }, signal })),
  })

export const adoptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...STORIES, 'adoptions', id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/stories/{id}/adoptions', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

export const adoptionPlaces = (id: string) =>
  queryOptions({
    queryKey: [...STORIES, 'places', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/stories/{id}/adoption-places', { params: { path: { id } }, signal })),
  })

/** Where practices of all public stories are adopted. */
export const allAdoptionPlaces = queryOptions({
  queryKey: [...STORIES, 'places'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/stories/adoption-places', { signal })),
})

const DESK: Record<DeskView, { status?: 'submitted'[]; sort?: 'submittedAt'; featured?: boolean }> = {
  waiting: { status: ['submitted'], sort: 'submittedAt' },
  public: { featured: false },
  featured: { featured: true },
}

/** Stories as those see them who look after them. */
export const storyDesk = (view: DeskView) =>
  infiniteQueryOptions({
    queryKey: [...STORIES, 'desk', view],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/stories', {
          params: { query: { ...DESK[view], cursor: pageParam } },
          signal,
        }),
      ),
    ...byCursor,
  })

/** Recommendations of round tables that a story may carry out. */
export const recommendations = queryOptions({
  queryKey: ['recommendations', 'choices'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/recommendations', { params: { query: { limit: 100 } }, signal })),
})

export const recommendation = (id: string) =>
  queryOptions({
    queryKey: ['recommendations', 'named', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/recommendations/{id}', { params: { path: { id } }, signal })),
  })

/** Public problems with these words. */
export const problems = (q: string) =>
  queryOptions({
    queryKey: ['problems', 'choices', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/problems', { params: { query: { q: q || undefined } }, signal })),
    placeholderData: keepPreviousData,
  })
