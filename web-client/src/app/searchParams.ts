/**
 * Small parsers for the filters of a list, which live in its address. What cannot be read is left out: an old or a
 * mistyped link still opens the list. They are for `validateSearch` of a route, which names every key it knows: the
 * router keeps unread whatever a route leaves out, so `{ q: text(search, 'q') }`, never a spread of what was given.
 */
type Raw = Record<string, unknown>

/** Longer searches are cut as the API would refuse them. */
const LONGEST_QUERY = 200

/** A text, without the spaces around it; undefined when empty, so that the address stays short. */
export function text(search: Raw, key: string): string | undefined {
  const value = search[key]
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).trim().slice(0, LONGEST_QUERY) || undefined
}

/** One of the given words, or undefined. */
export function oneOf<const T extends string>(search: Raw, key: string, words: readonly T[]): T | undefined {
  return words.find(word => word === search[key])
}

/** «Any of these»: one value or many in the address, always a list (without repetitions) in the code. */
export function anyOf(search: Raw, key: string): string[] | undefined {
  const value = search[key]
  const all = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string | number => typeof one === 'string' || typeof one === 'number',
  )
  const list = [...new Set(all.map(one => String(one)))]
  return list.length > 0 ? list : undefined
}

/** True, or undefined: a filter that is off is not in the address. */
export function flag(search: Raw, key: string): true | undefined {
  return search[key] === true || search[key] === 'true' ? true : undefined
}

/** Yes or no, or undefined: a filter with two sides. */
export function yesNo(search: Raw, key: string): boolean | undefined {
  const value = String(search[key])
  return value === 'true' ? true : value === 'false' ? false : undefined
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isId = (value: string): boolean => ID.test(value)

/** An id. */
export function id(search: Raw, key: string): string | undefined {
  const value = text(search, key)
  return value && isId(value) ? value : undefined
}

/** A territory: its id, or the digits of an ОКТМО code as people write them into a link. */
export function territory(search: Raw): string | undefined {
  const value = text(search, 'territory')
  return value && (isId(value) || /^\d{2,11}$/.test(value)) ? value : undefined
}

/** Some of the given words, or undefined. */
export function someOf<const T extends string>(
  search: Raw,
  key: string,
  words: readonly T[],
): T[] | undefined {
  const some = anyOf(search, key)?.flatMap(one => words.filter(word => word === one))
  return some?.length ? some : undefined
}
