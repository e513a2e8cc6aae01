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

/** The organizations for which the person has one of the roles. */
export const scopes = (roles: string[], ...names: string[]): string[] => [
  ...new Set(
    roles.flatMap(role => {
      const [name = '', scope] = role.split(':')
      return scope && names.includes(name) ? [scope] : []
    }),
  ),
]
