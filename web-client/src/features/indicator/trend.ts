/** A kept value, from the oldest to the latest; null is unknown and never zero. */
export type Point = { on: string; value: number | null; status: string; revision: number }

type Kept = { to: string; value?: number | null; status: string; revision: number }

/** One point a period, its last revision, oldest first. */
export function pointsOf(kept: Kept[]): Point[] {
  const last = new Map<string, Kept>()
  for (const one of kept) {
    const known = last.get(one.to)
    if (!known || known.revision < one.revision) last.set(one.to, one)
  }
  return [...last.values()]
    .sort((a, b) => a.to.localeCompare(b.to))
    .map(({ to, value, status, revision }) => ({ on: to, value: value ?? null, status, revision }))
}

export type Drawn = { lines: string[]; dots: { x: number; y: number; point: Point }[]; top: number }

/**
 * The points in a box of the given size. Time runs by days, not by places; an unknown value breaks the line. The
 * scale begins at zero, so that a small change does not look like a large one.
 */
export function draw(points: Point[], width: number, height: number, whole?: number): Drawn {
  const known = points.filter(point => point.value !== null)
  const top = Math.max(whole ?? 0, ...known.map(point => point.value ?? 0)) || 1
  const day = (on: string) => Date.parse(`${on}T12:00:00Z`)
  const from = day(points[0]?.on ?? '2000-01-01')
  const span = day(points.at(-1)?.on ?? '2000-01-01') - from || 1
  const at = (point: Point) => ({
    x: points.length === 1 ? width / 2 : ((day(point.on) - from) / span) * width,
    y: height - ((point.value ?? 0) / top) * height,
  })
  const lines: string[] = []
  let line = ''
  for (const point of points) {
    if (point.value === null) {
      if (line) lines.push(line)
      line = ''
    } else {
      const { x, y } = at(point)
      line += `${line ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
    }
  }
  if (line) lines.push(line)
  return { lines, dots: known.map(point => ({ ...at(point), point })), top }
}

/**
 * A cell as spreadsheets read it; one that begins like a formula is made a text (OWASP, CSV injection). A number with
 * its sign stays one; `-1+1` is no number.
 */
const cell = (value: string) => {
  const safe = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(value) ? `'${value}` : value
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV (RFC 4180) with the mark by which spreadsheets see UTF-8. */
export const csvOf = (head: string[], rows: string[][]): string =>
  `\uFEFF${[head, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
