import type { Schemas } from '@/contract/api'

/** What official answers say, whatever they answer; the words are in this folder's dictionary. */
export const TYPES = [
  'accepted',
  'accepted_in_part',
  'already_exists',
  'forwarded',
  'declined',
  'needs_information',
] as const
export const BASES = ['law', 'money', 'competence', 'expediency'] as const
export const RATINGS = ['yes', 'partly', 'no'] as const

/** What every view of an answer has. */
export type AnyAnswer = Omit<Schemas['ProblemAnswer'], 'plannedOn'>

/** How the steps of one answer are sent. */
export type AnswerCalls = {
  sign: (key: string | undefined) => Promise<unknown>
  remove: () => Promise<unknown>
  rate: (body: Schemas['AnswerRatingInput'], key: string | undefined) => Promise<unknown>
  /** For an organization that stands behind it, when one is named. */
  dispute: (reason: string, key: string | undefined, organizationId?: string | null) => Promise<unknown>
  uphold: (reason: string, key: string | undefined) => Promise<unknown>
}

export const isAccepting = (type: Schemas['OfficialAnswerType']) =>
  type === 'accepted' || type === 'accepted_in_part'

/** What every answer says, as it is typed. */
export type AnswerWords = {
  type: Schemas['OfficialAnswerType']
  text: string
  basis: Schemas['RefusalBasis']
  link: string
  bodyId: string | null
  publishAt: string
}

export const NO_WORDS: AnswerWords = {
  type: 'accepted',
  text: '',
  basis: 'law',
  link: '',
  bodyId: null,
  publishAt: '',
}

/** A draft as its form shows it. */
export const answerWordsOf = (of: AnyAnswer): AnswerWords => ({
  type: of.type,
  text: of.text,
  basis: of.basis ?? 'law',
  link: of.link ?? '',
  bodyId: of.forwardedTo?.id ?? null,
  publishAt: of.publishAt ? localOf(of.publishAt) : '',
})

/** The words with the fields that the kind of answer has. */
export const sentWordsOf = (given: AnswerWords) => ({
  type: given.type,
  text: given.text.trim(),
  basis: given.type === 'declined' ? given.basis : null,
  link: given.type === 'already_exists' ? given.link.trim() || null : null,
  bodyId: given.type === 'forwarded' ? given.bodyId : null,
  // What goes to another body goes at once: on a later day the time to forward could be over.
  publishAt: given.publishAt && given.type !== 'forwarded' ? new Date(given.publishAt).toISOString() : null,
})

/** A moment as `datetime-local` writes it, in the reader's zone. */
function localOf(moment: string): string {
  const at = new Date(moment)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
