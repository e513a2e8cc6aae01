import { queryOptions } from '@tanstack/react-query'
import type { User } from '@/app/session'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'
import { inOrder, type Kind, passed, type Waiting } from './waiting'

const MINE = ['mine'] as const

/** One list of the API, as a part of a larger answer. */
type Source<T> = (signal: AbortSignal) => Promise<T[]>

/** What the sources gave; `missed`: some of them did not answer, and something may be lacking. */
export type Gathered<T> = { items: T[]; missed: boolean }

async function gather<T>(sources: Source<T>[], signal: AbortSignal): Promise<Gathered<T>> {
  const answers = await Promise.allSettled(sources.map(source => source(signal)))
  const lost = answers.filter(answer => answer.status === 'rejected')
  if (lost[0] && lost.length === answers.length) throw lost[0].reason
  return {
    items: answers.flatMap(answer => (answer.status === 'fulfilled' ? answer.value : [])),
    missed: lost.length > 0,
  }
}

const scopes = (roles: string[], ...names: string[]): string[] => [
  ...new Set(
    roles.flatMap(role => {
      const [name = '', scope] = role.split(':')
      return scope && names.includes(name) ? [scope] : []
    }),
  ),
]

type Problem = Get<'/api/v1/problems'>['items'][number]
type Proposal = Get<'/api/v1/proposals'>['items'][number]

/** What the body has to do next with a problem; nothing where its turn is over. */
const TURN: Partial<Record<Schemas['ProblemStatus'], Kind>> = {
  open: 'register',
  registered: 'answer',
  in_work: 'promised',
  planned: 'promised',
  call_open: 'promised',
}

const ofProblem = (one: Problem, kind: Kind): Waiting => ({
  kind,
  title: one.title,
  href: `/problems/${one.slug}`,
  due: one.dueAt,
  overdue: one.overdue,
  whose: one.responsible?.shortName,
})

const ofProposal = (one: Proposal, kind: Kind): Waiting => ({
  kind,
  title: one.title,
  href: `/proposals/${one.slug}`,
  due: one.dueAt,
  overdue: one.overdue,
  whose: one.responsible?.shortName,
})

/** What waits for an officer of the body. Signatures and disputes come first: they are the nearer step. */
const ofBody = (body: string): Source<Waiting>[] => [
  ...(['signature', 'decision'] as const).map(
    (answer): Source<Waiting> =>
      async signal => {
        const query = { responsible: body, answer, sort: 'dueAt' as const }
        const { items } = await unwrap(api.GET('/api/v1/problems', { params: { query }, signal }))
        return items.map(one => ofProblem(one, answer))
      },
  ),
  async signal => {
    const query = { responsible: body, sort: 'dueAt' as const }
    const { items } = await unwrap(api.GET('/api/v1/problems', { params: { query }, signal }))
    return items.flatMap(one => {
      const kind = TURN[one.status]
      return kind && one.dueAt ? [ofProblem(one, kind)] : []
    })
  },
  async signal => {
    const status: Schemas['ProposalStatus'][] = ['under_review', 'accepted', 'implementing']
    const query = { responsible: body, status, sort: 'dueAt' as const }
    const { items } = await unwrap(api.GET('/api/v1/proposals', { params: { query }, signal }))
    return items.flatMap(one =>
      one.dueAt ? [ofProposal(one, one.status === 'under_review' ? 'answer' : 'promised')] : [],
    )
  },
]

/** Recommendations to an organization or a council for which the person may act. */
const ofAddressee =
  (organization: string): Source<Waiting> =>
  async signal => {
    const status: Schemas['RecommendationStatus'][] = ['assigned', 'in_progress']
    const query = { organization, status, limit: 100 }
    const { items } = await unwrap(api.GET('/api/v1/recommendations', { params: { query }, signal }))
    return items
      .filter(({ actions }) => actions.length > 0)
      .map(({ id, number, text, dueOn, overdue, addresseeName }) => ({
        kind: 'recommendation',
        title: `${number}. ${text}`,
        href: `/recommendations/${id}`,
        due: dueOn,
        overdue,
        whose: addresseeName,
      }))
  }

/** What was said to be done about a person's own things: they confirm it or dispute it. */
const CONFIRMATIONS: Source<Waiting>[] = [
  async signal => {
    const status: Schemas['ProblemStatus'][] = ['solved_claimed']
    const { items } = await unwrap(
      api.GET('/api/v1/problems', { params: { query: { mine: true, status } }, signal }),
    )
    return items.map(one => ofProblem(one, 'confirm'))
  },
  async signal => {
    const status: Schemas['ProposalStatus'][] = ['implemented_claimed']
    const { items } = await unwrap(
      api.GET('/api/v1/proposals', { params: { query: { mine: true, status } }, signal }),
    )
    return items.map(one => ofProposal(one, 'confirm'))
  },
]

/** Notices that ask for an answer on the page of a proposal, and what is asked there. */
const ASKS: Record<string, 'invitation' | 'merge' | 'amendment'> = {
  proposal_co_author_invited: 'invitation',
  proposal_editor_invited: 'invitation',
  proposal_merge_asked: 'merge',
  proposal_merge_due: 'merge',
  proposal_amendment_proposed: 'amendment',
}

/** Until when an answer to what was asked is awaited; nothing where it was given, or is somebody else's. */
async function asked(kind: 'invitation' | 'merge' | 'amendment', id: string, signal: AbortSignal) {
  const params = { path: { id } }
  switch (kind) {
    case 'invitation': {
      const { items } = await unwrap(api.GET('/api/v1/proposals/{id}/co-authors', { params, signal }))
      return items.filter(one => one.actions.includes('accept')).map(one => one.expiresAt)
    }
    case 'merge': {
      const { items } = await unwrap(api.GET('/api/v1/proposals/{id}/merges', { params, signal }))
      return items.filter(one => one.actions.includes('agree')).map(one => one.expiresAt)
    }
    case 'amendment': {
      const { items } = await unwrap(api.GET('/api/v1/proposals/{id}/amendments', { params, signal }))
      return items.filter(one => one.actions.includes('accept')).map(one => one.decideBy)
    }
  }
}

/**
 * Invitations and consents are found by what the person was told; whether they still wait is asked of the proposal
 * itself, so that an answered one goes and a read notice hides nothing.
 */
const questions: Source<Waiting> = async signal => {
  const { items } = await unwrap(
    api.GET('/api/v1/me/notifications', { params: { query: { limit: 50 } }, signal }),
  )
  const once = new Map<string, { kind: 'invitation' | 'merge' | 'amendment'; slug: string; title: string }>()
  for (const { kind, path, text } of items) {
    const ask = ASKS[kind]
    const slug = /^\/proposals\/([^/?#]+)/.exec(path)?.[1]
    if (ask && slug && !once.has(`${ask} ${slug}`))
      once.set(`${ask} ${slug}`, { kind: ask, slug, title: text })
  }
  const found = await Promise.allSettled(
    [...once.values()].map(async ({ kind, slug, title }) => {
      const [due, ...others] = await asked(kind, slug, signal)
      return due === undefined && others.length === 0
        ? []
        : [{ kind, title, href: `/proposals/${slug}`, due, overdue: passed(due) }]
    }),
  )
  // A proposal that is gone since asks for nothing any more.
  return found.flatMap(one => (one.status === 'fulfilled' ? one.value : []))
}

const seats: Source<Waiting> = async signal => {
  const { items } = await unwrap(api.GET('/api/v1/me/trusteeships', { signal }))
  return items
    .filter(({ seat }) => seat.status === 'invited')
    .map(({ shortName }) => ({ kind: 'seat', title: shortName, href: '/me/organizations' }))
}

/** Claims that do not go on without the claimant's next step. */
const claims: Source<Waiting> = async signal => {
  const { items } = await unwrap(api.GET('/api/v1/me/claims', { signal }))
  return items
    .filter(({ actions }) => actions.some(action => action !== 'withdraw'))
    .map(({ organization, expiresAt }) => ({
      kind: 'claim',
      title: organization.shortName,
      href: `/organizations/${organization.slug}/claim`,
      due: expiresAt,
      overdue: passed(expiresAt),
    }))
}

/** Everything that waits for the person, by their roles: what is due first stands first. */
export const waiting = ({ id, roles }: User) =>
  queryOptions({
    queryKey: [...MINE, 'waiting', id, roles],
    queryFn: async ({ signal }): Promise<Gathered<Waiting>> => {
      const { items, missed } = await gather(
        [
          ...scopes(roles, 'officer').flatMap(ofBody),
          questions,
          ...CONFIRMATIONS,
          ...scopes(roles, 'officer', 'representative', 'council_member').map(ofAddressee),
          seats,
          claims,
        ],
        signal,
      )
      return { items: inOrder(items), missed }
    },
    staleTime: 0,
  })

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

export const QUEUES = [
  'cases',
  'appeals',
  'comments',
  'suspicions',
  'claims',
  'problems',
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
  async signal =>
    queue(
      'problems',
      '/manage/problems?view=submitted',
      await unwrap(api.GET('/api/v1/problems', { params: { query: { status: ['submitted'] } }, signal })),
    ),
  async signal =>
    queue(
      'proposals',
      '/manage/proposals?view=submitted',
      await unwrap(api.GET('/api/v1/proposals', { params: { query: { status: ['submitted'] } }, signal })),
    ),
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
