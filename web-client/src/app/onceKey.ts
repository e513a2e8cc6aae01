import { NO_NETWORK, Problem } from '@/contract/problem'

/** A key that makes a repeated press one step (`Idempotency-Key`); none where the browser cannot make one. */
export const newKey = (): string | undefined => globalThis.crypto?.randomUUID?.()

/**
 * The key for the next try. A refusal ends the old one, for what is mended and sent again is another body. An answer
 * lost on the way does not: the server may have taken the step already, and the same key tells it so.
 */
export function keyAfter(error: unknown, key: string | undefined): string | undefined {
  const refused = error instanceof Problem && error.status !== NO_NETWORK && error.status < 500
  return refused ? newKey() : key
}
