export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** Texts longer than this many words a side are shown as replaced whole: the table of the search would be too big. */
const LIMIT = 3000

/** Differences word by word (longest common subsequence); spaces belong to the word before them. */
export function diffWords(before: string, after: string): Piece[] {
  const a = before.match(/\s*\S+\s*?/g) ?? []
  const b = after.match(/\s*\S+\s*?/g) ?? []
  if (a.length > LIMIT || b.length > LIMIT) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim()
  const width = b.length + 1
  const length = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = same(i, j)
        ? (length[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0)
    }
  }
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      add('same', b[j++] ?? '')
      i++
    } else if (
      i < a.length &&
      (j === b.length || (length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0))
    ) {
      add('removed', a[i++] ?? '')
    } else {
      add('added', b[j++] ?? '')
    }
  }
  return pieces
}
