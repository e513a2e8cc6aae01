/** FNV-1a: the same id gives the same picture everywhere, for ever. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

const QUOTED = /[«"“]([^»"”]+)[»"”]/
const LEGAL =
  /^(ано|нко|ооо|оао|пао|ао|зао|ип|тос|роо|моо|фонд|общество|общественная|автономная|некоммерческая|региональная|благотворительный|the)$/i

/** Two letters of what people call an organization: «АНО “Кедровый двор”» → «КД». */
export function initials(name: string): string {
  const core = QUOTED.exec(name)?.[1] ?? name
  const parts = core.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const telling = parts.filter(part => !LEGAL.test(part) && (part.length > 2 || parts.length === 1))
  const [first = '', second = ''] = telling.length > 0 ? telling : parts
  return ((first[0] ?? '?') + (second[0] ?? first[1] ?? '')).toUpperCase()
}

export type Pattern = { tone: 0 | 1 | 2; cx: number; cy: number; step: number; rings: number[] }

/** A calm picture for an organization without a photo: rings like those on water, from a point beside the tile. */
export function patternOf(id: string): Pattern {
  const seed = seedOf(id)
  const step = 9 + (seed % 7)
  return {
    tone: ((seed >>> 3) % 3) as 0 | 1 | 2,
    cx: -10 + ((seed >>> 5) % 120),
    cy: (seed >>> 12) % 2 === 0 ? -12 : 112,
    step,
    rings: Array.from({ length: 12 }, (_, ring) => (ring + 1) * step),
  }
}
