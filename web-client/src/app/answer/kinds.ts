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
export type AnyAnswer = {
  status: Schemas['OfficialAnswerStatus']
  dispute?: Schemas['AnswerDispute'] | null
  voices: number
  actions: Schemas['OfficialAnswerAction'][]
}

/** How the steps of one answer are sent. */
export type AnswerCalls = {
  sign: (key: string | undefined) => Promise<unknown>
  remove: () => Promise<unknown>
  rate: (body: Schemas['AnswerRatingInput'], key: string | undefined) => Promise<unknown>
  dispute: (reason: string, key: string | undefined) => Promise<unknown>
  uphold: (reason: string, key: string | undefined) => Promise<unknown>
}

export const isAccepting = (type: Schemas['OfficialAnswerType']) =>
  type === 'accepted' || type === 'accepted_in_part'

/** A moment as `datetime-local` writes it, in the reader's zone. */
export function localOf(moment: string): string {
  const at = new Date(moment)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
