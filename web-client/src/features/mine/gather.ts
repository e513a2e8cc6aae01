import type { ListPage } from '@/app/infinite'

export const MINE = ['mine'] as const

/** One list of the API, as a part of a larger answer. */
export type Source<T> = (signal: AbortSignal) => Promise<T[]>

/** What the sources gave; `missed`: some of them did not answer, and something may be lacking. */
export type Gathered<T> = { items: T[]; missed: boolean }

/** Asks all sources at once; it fails only where all of them do. */
export async function gather<T>(sources: Source<T>[], signal: AbortSignal): Promise<Gathered<T>> {
  const answers = await Promise.allSettled(sources.map(source => source(signal)))
  const lost = answers.filter(answer => answer.status === 'rejected')
  if (lost[0] && lost.length === answers.length) throw lost[0].reason
  return {
    items: answers.flatMap(answer => (answer.status === 'fulfilled' ? answer.value : [])),
    missed: lost.length > 0,
  }
}

/**
 * All pages of a list, one after another: what waits for somebody is not lost behind the first one. A list in order may
 * be left where what is wanted ends.
 */
export async function whole<T>(
  page: (cursor: string | undefined) => Promise<ListPage<T>>,
  wanted: (last: T) => boolean = () => true,
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const read = await page(cursor)
    items.push(...(read.items ?? []))
    cursor = read.nextCursor ?? undefined
  } while (cursor && items.slice(-1).every(wanted))
  return items
}

/** The organizations for which the person has one of the roles. */
export const scopes = (roles: string[], ...names: string[]): string[] => [
  ...new Set(
    roles.flatMap(role => {
      const [name = '', scope] = role.split(':')
      return scope && names.includes(name) ? [scope] : []
    }),
  ),
]
