import type { Lines } from './draft'

/** A title may be broken over a few lines of the source; longer than this it is no title. */
const MOST_LINES = 6
const letters = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Finds where a text stands in the source, whatever its marks, quotation marks and line breaks; the first place. */
export function findLines(source: string[], text: string): Lines | undefined {
  const wanted = letters(text)
  if (wanted === '') return undefined
  const lines = source.map(letters)
  for (let from = 0; from < lines.length; from++) {
    if (!lines[from]) continue
    let seen = ''
    for (let to = from; to < Math.min(lines.length, from + MOST_LINES); to++) {
      seen += lines[to]
      // The text must not begin below the first line, or that line says nothing of it.
      const place = seen.indexOf(wanted)
      if (place >= 0 && place < (lines[from] ?? '').length) return [from + 1, to + 1]
    }
  }
  return undefined
}

/** The language of what a document says, for the `lang` of its fields. */
export const languageOf = (lines: string[]): 'ru' | 'en' => (/[а-яё]/i.test(lines.join('')) ? 'ru' : 'en')
