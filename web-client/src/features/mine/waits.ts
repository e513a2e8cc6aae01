import { queryOptions } from '@tanstack/react-query'
import type { User } from '@/app/session'
import { api, type Get, type paths, type Schemas, unwrap } from '@/contract/api'
import { type Gathered, gather, MINE, type Source, scopes, whole } from './gather'
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

/** After a call for solutions it is the choice among them that is due next, whatever was promised for later. */
const chooses = ({ dueAt, choiceDueAt }: Problem) => Boolean(choiceDueAt) && choiceDueAt === dueAt

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

type Asked<Path extends '/api/v1/problems' | '/api/v1/proposals'> = NonNullable<
  paths[Path]['get']['parameters']['query']
>

const problems = (
  asked: Asked<'/api/v1/problems'>,
  signal: AbortSignal,
  wanted?: (last: Problem) => boolean,
) =>
  whole(cursor => {
    const query = { ...asked, limit: 100, cursor }
    return unwrap(api.GET('/api/v1/problems', { params: { query }, signal }))
  }, wanted)

const proposals = (
  asked: Asked<'/api/v1/proposals'>,
  signal: AbortSignal,
  wanted?: (last: Proposal) => boolean,
) =>
  whole(cursor => {
    const query = { ...asked, limit: 100, cursor }
    return unwrap(api.GET('/api/v1/proposals', { params: { query }, signal }))
  }, wanted)

/** In the order of terms nothing with one follows anything without. */
const hasTerm = ({ dueAt }: { dueAt?: string | null | undefined }) => Boolean(dueAt)

/** What waits for an officer of the body. Signatures and disputes come first: they are the nearer step. */
const ofBody = (body: string): Source<Waiting>[] => [
  ...(['signature', 'decision'] as const).flatMap((answer): Source<Waiting>[] => {
    const query = { responsible: body, answer, sort: 'dueAt' as const }
    return [
      async signal => (await problems(query, signal)).map(one => ofProblem(one, answer)),
      async signal => (await proposals(query, signal)).map(one => ofProposal(one, answer)),
    ]
  }),
  async signal => {
    const items = await problems({ responsible: body, sort: 'dueAt' }, signal, hasTerm)
    return items.flatMap(one => {
      const kind = chooses(one) ? 'choose' : TURN[one.status]
      return kind && one.dueAt ? [ofProblem(one, kind)] : []
    })
  },
  async signal => {
    const status: Schemas['ProposalStatus'][] = ['under_review', 'accepted', 'implementing']
    const items = await proposals({ responsible: body, status, sort: 'dueAt' }, signal, hasTerm)
    return items.flatMap(one =>
      one.dueAt ? [ofProposal(one, one.status === 'under_review' ? 'answer' : 'promised')] : [],
    )
  },
]

/** What is expected of the person about recommendations; evidence to decide on has no term and stands on its desk. */
const recommended: Source<Waiting> = async signal => {
  const step: Schemas['ExpectedStep'][] = ['accept', 'report', 'carry_out', 'review']
  const tasks = await whole(cursor =>
    unwrap(
      api.GET('/api/v1/recommendation-tasks', { params: { query: { step, limit: 100, cursor } }, signal }),
    ),
  )
  return tasks.map(one => ({
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
    const items = await problems({ mine: true, status }, signal)
    return items.map(one => ofProblem(one, 'confirm'))
  },
  async signal => {
    const status: Schemas['ProposalStatus'][] = ['implemented_claimed']
    const items = await proposals({ mine: true, status }, signal)
    return items.map(one => ofProposal(one, 'confirm'))
  },
]

/** What proposals ask of the person, by the API's own list of it: no number of notices hides anything. */
const ofProposals: Source<Waiting> = async signal => {
  const tasks = await whole(cursor =>
    unwrap(api.GET('/api/v1/proposal-tasks', { params: { query: { limit: 100, cursor } }, signal })),
  )
  return tasks.map(({ kind, title, slug, dueAt }) => ({
    kind,
    title,
    href: `/proposals/${slug}`,
    due: dueAt,
    overdue: passed(dueAt),
  }))
}

/** Communities and platforms to which the person's organizations are invited; there is no term, and no pressure. */
const OF_ORGANIZATIONS: Source<Waiting>[] = [
  async signal => {
    const invited = await whole(cursor =>
      unwrap(api.GET('/api/v1/community-invitations', { params: { query: { limit: 100, cursor } }, signal })),
    )
    return invited.map(invitation => ({
      kind: 'community',
      title: invitation.communityTitle,
      href: `/communities/${invitation.communitySlug}`,
      whose: invitation.organization?.shortName,
      invitation,
    }))
  },
  async signal => {
    const invited = await whole(cursor =>
      unwrap(
        api.GET('/api/v1/platforms', { params: { query: { invited: true, limit: 100, cursor } }, signal }),
      ),
    )
    return invited.map(({ slug, title }) => ({ kind: 'platform', title, href: `/platforms/${slug}` }))
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
          ofProposals,
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
