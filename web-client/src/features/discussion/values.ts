import type { Schemas } from '@/contract/api'
import type { Discussion, Poll } from './queries'

/** What a person types: the fields of the contract, each in the shape of its control. */
export type Values = {
  title: string
  body: string
  activityAreaIds: string[]
  territoryId: string | null
  platformId: string | null
  opensOn: string
  closesOn: string
  aliases: boolean
}

export const EMPTY: Values = {
  title: '',
  body: '',
  activityAreaIds: [],
  territoryId: null,
  platformId: null,
  opensOn: '',
  closesOn: '',
  aliases: false,
}

export const valuesOf = (of: Discussion): Values => ({
  title: of.title,
  body: of.body,
  activityAreaIds: of.activityAreas.map(({ id }) => id),
  territoryId: of.territory?.id ?? null,
  platformId: of.platform?.id ?? null,
  opensOn: of.opensOn ?? '',
  closesOn: of.closesOn ?? '',
  aliases: of.aliases,
})

export const inputOf = (given: Values): Schemas['DiscussionInput'] => ({
  title: given.title.trim(),
  body: given.body.trim(),
  activityAreaIds: given.activityAreaIds,
  territoryId: given.territoryId,
  platformId: given.platformId,
  opensOn: given.opensOn || null,
  closesOn: given.closesOn || null,
  aliases: given.aliases,
})

export const SIDES = ['ngo', 'business', 'government'] as const
export const VOTES = ['inFavour', 'against', 'abstained'] as const

/** The outcome as it is typed: numbers are texts until they are sent. */
export type OutcomeValues = {
  kind: Schemas['DiscussionOutcomeKind']
  text: string
  dissent: string
  votes: Record<(typeof SIDES)[number], Record<(typeof VOTES)[number], string>>
  ownerId: string | null
  reviewOn: string
}

const NONE = { inFavour: '0', against: '0', abstained: '0' }

export const NO_OUTCOME: OutcomeValues = {
  kind: 'decision',
  text: '',
  dissent: '',
  votes: { ngo: { ...NONE }, business: { ...NONE }, government: { ...NONE } },
  ownerId: null,
  reviewOn: '',
}

const numbers = (of: Record<(typeof VOTES)[number], string>): Schemas['SideVotes'] => ({
  inFavour: Number(of.inFavour),
  against: Number(of.against),
  abstained: Number(of.abstained),
})

/** How the three sides have answered a poll of agreement: agree, abstain, object. Residents are no side of it. */
export const votesOf = ({ options }: Pick<Poll, 'options'>): Schemas['OutcomeVotes'] => {
  const [agree, abstain, object] = options.map(({ points }) => points)
  const of = (side: (typeof SIDES)[number]) => ({
    inFavour: agree?.[side] ?? 0,
    against: object?.[side] ?? 0,
    abstained: abstain?.[side] ?? 0,
  })
  return { ngo: of('ngo'), business: of('business'), government: of('government') }
}

/** Votes are typed only where no poll of agreement was held. */
export const outcomeOf = (given: OutcomeValues, poll?: string): Schemas['OutcomeInput'] => ({
  kind: given.kind,
  text: given.text.trim(),
  dissent: given.dissent.trim() || null,
  votes: poll
    ? null
    : {
        ngo: numbers(given.votes.ngo),
        business: numbers(given.votes.business),
        government: numbers(given.votes.government),
      },
  pollId: poll ?? null,
  ownerId: given.ownerId,
  reviewOn: given.reviewOn || null,
})

/** Whether it would count as agreed: something, and two of the three sides have more votes for it than against. */
export const wouldAgree = ({
  kind,
  votes,
}: Pick<OutcomeValues, 'kind'> & {
  votes: Record<(typeof SIDES)[number], Record<'inFavour' | 'against', string | number>>
}): boolean =>
  kind !== 'no_agreement' &&
  SIDES.filter(side => Number(votes[side].inFavour) > Number(votes[side].against)).length >= 2

/** An answer to a poll as the contract wants it. */
export type Ballot = Schemas['BallotInput']['choices']

/** The ranks that were typed (1 is the first), as the order of the options; what has no rank is left out. */
export const orderOf = (ranks: string[]): Ballot =>
  ranks
    .map((rank, option) => ({ option, rank: Number(rank) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ option }) => option)

/** The same the other way round. */
export const ranksOf = (order: Ballot, options: number): string[] =>
  Array.from({ length: options }, (_, option) => {
    const place = order.indexOf(option)
    return place < 0 ? '' : String(place + 1)
  })

/** An option is put on a place; whichever had it before gets the place that becomes free. */
export const placed = (ranks: string[], option: number, place: string): string[] =>
  ranks.map((rank, other) => {
    if (other === option) return place
    return place !== '' && rank === place ? (ranks[option] ?? '') : rank
  })

/** How many dots were given away. */
export const given = (numbers: string[]): number => numbers.reduce((sum, n) => sum + (Number(n) || 0), 0)
