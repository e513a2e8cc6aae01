import type { Schemas } from '@/contract/api'

/** What somebody may wait for from a person. */
export type Kind =
  | 'register'
  | 'answer'
  | 'promised'
  | 'choose'
  | 'signature'
  | 'decision'
  | 'confirm'
  | 'invitation'
  | 'community'
  | 'platform'
  | 'merge'
  | 'amendment'
  | 'withdrawal'
  | 'seat'
  | 'claim'
  | 'accept'
  | 'report'
  | 'carry_out'
  | 'review'

/** One thing that waits for the person, whatever it is. */
export type Waiting = {
  kind: Kind
  title: string
  href: string
  /** Until when: an instant or a day; without one there is no term. */
  due?: string | null | undefined
  overdue?: boolean | undefined
  /** The body or the organization in whose name it is to be done. */
  whose?: string | null | undefined
  /** An invitation that can be answered in its row. */
  invitation?: Invitation
}

export type Invitation = Schemas['CommunityInvitation']

/** What tells one row from another: two organizations of a person may be invited to the same place. */
export const keyOf = ({ href, invitation }: Waiting): string =>
  invitation ? `${href} ${invitation.organizationId}` : href

/**
 * What is due first stands first, what has no term last. A thing that waits for two deeds stands there once, with the
 * nearer step: the sources give it first.
 */
export function inOrder(items: Waiting[]): Waiting[] {
  const once = new Map<string, Waiting>()
  for (const item of items) if (!once.has(keyOf(item))) once.set(keyOf(item), item)
  // Days and instants are both written year first: as texts they compare as times do.
  return [...once.values()].sort((a, b) => {
    if (a.due && b.due) return a.due < b.due ? -1 : a.due > b.due ? 1 : 0
    return a.due ? -1 : b.due ? 1 : 0
  })
}

/** Whether an instant has passed. */
export const passed = (instant: string | null | undefined, now = Date.now()): boolean =>
  instant ? Date.parse(instant) < now : false
