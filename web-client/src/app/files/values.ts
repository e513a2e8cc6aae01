/** A file that is sent already, and what a person says of it. */
export type FileValue = { fileId: string; name: string; words: string; picture: boolean }

/** How many files go with one thing; the API holds that too. */
export const MOST = 5

/** By the contract's fields: a picture of a problem, a proof of a body. */
export const photosOf = (files: readonly FileValue[]) =>
  files.map(({ fileId, words }) => ({ fileId, alt: words.trim() }))
export const proofsOf = (files: readonly FileValue[]) =>
  files.map(({ fileId, words }) => ({ fileId, title: words.trim() }))

/** What a form forgot to say of its files, by the contract's fields. */
export const wordless = (
  name: string,
  part: 'alt' | 'title',
  files: readonly FileValue[],
  fault: string,
): Record<string, string> =>
  Object.fromEntries(
    files.flatMap(({ words }, place) => (words.trim() ? [] : [[`${name}.${place}.${part}`, fault]])),
  )

/** The same files with one a place earlier (-1) or later (1). */
export function moved(files: readonly FileValue[], place: number, by: -1 | 1): FileValue[] {
  const next = [...files]
  const [one] = next.splice(place, 1)
  if (one) next.splice(place + by, 0, one)
  return next
}
