/** What the platform can find by itself: kinds of things, and what has to hold of them. */
const PREDICATES = {
  organization: ['published', 'verified'],
  problem: ['published', 'answered', 'solved'],
  proposal: ['published', 'answered', 'implemented'],
  story: ['published', 'featured', 'adopted'],
  news: ['published'],
  community: ['active'],
  platform: ['three_sides_met'],
  discussion: ['outcome_published', 'agreed'],
  initiative: ['discussed', 'endorsed', 'submitted', 'adopted', 'in_force', 'evaluated'],
} as const

export const FINDABLE: readonly string[] = Object.entries(PREDICATES).flatMap(([type, all]) =>
  all.map(one => `${type}.${one}`),
)

/** `problem.solved` as the contract's two fields. */
export const ruleOf = (findable: string) => {
  const [targetType = '', predicate = ''] = findable.split('.')
  return { targetType, predicate }
}
