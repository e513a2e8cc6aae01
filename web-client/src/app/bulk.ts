import type { Schemas } from '@/contract/api'
import type { Told } from '@/ui'

/** What the API says of each of many. */
export type BulkResult = Schemas['BulkResult']

/** How many a request may name. */
const MOST = 100

/**
 * One step for many, however many: part after part, as the API takes them. A repeated try repeats the key of each part, so
 * that what was done already answers as it did.
 */
export async function inParts(
  ids: string[],
  key: string | undefined,
  send: (ids: string[], key: string | undefined) => Promise<BulkResult>,
): Promise<BulkResult> {
  const items: BulkResult['items'] = []
  for (let from = 0; from < ids.length; from += MOST)
    items.push(...(await send(ids.slice(from, from + MOST), key && `${key}:${from}`)).items)
  return { items }
}

/** The same for people: names instead of ids. */
export function toldOf({ items }: BulkResult, rows: readonly { id: string; title: string }[]): Told {
  const names = new Map(rows.map(({ id, title }) => [id, title]))
  const refused = items.filter(({ status }) => status !== 200)
  return {
    done: items.length - refused.length,
    refused: refused.map(({ id, reason }) => ({ id, name: names.get(id) ?? id, reason: reason ?? '' })),
  }
}
