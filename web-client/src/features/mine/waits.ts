import { queryOptions } from '@tanstack/react-query'
import type { User } from '@/app/session'
import { api, type Get, type Schemas, unwrap } from '@/contract/api'
import { type Gathered, gather, MINE, type Source, scopes } from './gather'
import { inOrder, type Kind, passed, type Waiting } from './waiting'

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
  ...(['signature', 'decision'] as const).flatMap((answer): Source<Waiting>[] => {
    const query = { responsible: body, answer, sort: 'dueAt' as const }
    return [
      async signal => {
        const { items } = await unwrap(api.GET('/api/v1/problems', { params: { query }, signal }))
        return items.map(one => ofProblem(one, answer))
      },
      async signal => {
        const { items } = await unwrap(api.GET('/api/v1/proposals', { params: { query }, signal }))
        return items.map(one => ofProposal(one, answer))
      },
    ]
  }),
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

/** What is expected of the person about recommendations; evidence to decide on has no term and stands on its desk. */
const recommended: Source<Waiting> = async signal => {
  const step: Schemas['ExpectedStep'][] = ['accept', 'report', 'carry_out', 'review']
  const { items } = await unwrap(
    api.GET('/api/v1/recommendation-tasks', { params: { query: { step, limit: 100 } }, signal }),
  )
  return items.map(one => ({
    kind: one.step as Kind,
    title: `${one.number}. ${one.text}`,
    href: `/recommendations/${one.recommendationId}`,
    due: one.dueOn,
    overdue: one.overdue,
    whose: one.addresseeName,
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
const ASKS: Record<string, 'merge' | 'amendment'> = {
  proposal_merge_asked: 'merge',
  proposal_merge_due: 'merge',
  proposal_amendment_proposed: 'amendment',
}

/** Until when an answer to what was asked is awaited; nothing where it was given, or is somebody else's. */
async function asked(kind: 'merge' | 'amendment', id: string, signal: AbortSignal) {
  const params = { path: { id } }
  switch (kind) {
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
 * Consents and amendments are found by what the person was told; whether they still wait is asked of the proposal
 * itself, so that an answered one goes and a read notice hides nothing.
 */
const questions: Source<Waiting> = async signal => {
  const { items } = await unwrap(
    api.GET('/api/v1/me/notifications', { params: { query: { limit: 50 } }, signal }),
  )
  const once = new Map<string, { kind: 'merge' | 'amendment'; slug: string; title: string }>()
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

/** Proposals that the person, or an organization of theirs, is asked to make together, with the nearest last day. */
const invitations: Source<Waiting> = async signal => {
  const { items } = await unwrap(
    api.GET('/api/v1/proposals', { params: { query: { invited: true, limit: 100 } }, signal }),
  )
  return Promise.all(
    items.map(async ({ id, slug, title }) => {
      const [due] = await until(id, signal).catch(() => [])
      return { kind: 'invitation', title, href: `/proposals/${slug}`, due, overdue: passed(due) }
    }),
  )
}

/** Until when the invitations to a proposal can be answered, the nearest first. */
async function until(id: string, signal: AbortSignal): Promise<string[]> {
  const params = { path: { id } }
  const { items } = await unwrap(api.GET('/api/v1/proposals/{id}/co-authors', { params, signal }))
  return items.flatMap(one => (one.actions.includes('accept') ? (one.expiresAt ?? []) : [])).sort()
}

/** Communities and platforms to which the person's organizations are invited; there is no term. */
const OF_ORGANIZATIONS: Source<Waiting>[] = [
  async signal => {
    const params = { query: { invited: true, limit: 100 } }
    const { items } = await unwrap(api.GET('/api/v1/communities', { params, signal }))
    return items.map(({ slug, title }) => ({ kind: 'community', title, href: `/communities/${slug}` }))
  },
  async signal => {
    const params = { query: { invited: true, limit: 100 } }
    const { items } = await unwrap(api.GET('/api/v1/platforms', { params, signal }))
    return items.map(({ slug, title }) => ({ kind: 'platform', title, href: `/platforms/${slug}` }))
  },
]

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
          invitations,
          questions,
          ...CONFIRMATIONS,
          ...(scopes(roles, 'officer', 'representative', 'council_member').length > 0
            ? [recommended, ...OF_ORGANIZATIONS]
            : []),
          seats,
          claims,
        ],
        signal,
      )
      return { items: inOrder(items), missed }
    },
    staleTime: 0,
  })
