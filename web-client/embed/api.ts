import type { paths } from '../src/contract/schema'
import type { Language } from './words'

type Ok<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Page = Ok<'/api/v1/organizations'>
export type Card = Page['items'][number]
export type Installation = Ok<'/api/v1/installation'>

/** The answer says that asking again is of no use; its words tell what to change. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Reads what is public, as any other program does: no cookie goes along, none is kept. */
export async function get<T>(url: URL, language: Language, signal: AbortSignal): Promise<T> {
  const answer = await fetch(url, {
    headers: { Accept: 'application/json', 'Accept-Language': language },
    credentials: 'omit',
    signal,
  })
  if (answer.ok) return answer.json()
  const problem = await answer.json().catch(() => ({}))
  const why = problem.violations?.map(
    (one: { field: string; message: string }) => `${one.field}: ${one.message}`,
  )
  const text = why?.length ? why.join(' ') : String(problem.title ?? answer.status)
  throw answer.status >= 400 && answer.status < 500 && answer.status !== 429
    ? new Refused(answer.status, text)
    : new Error(text)
}
