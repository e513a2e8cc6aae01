export type Place = { x: number; y: number; angle: number }
export type Ring = { size: number; marks: Place[][]; markRadius: number; arcs: string[] }

const GAP = 0.95 // between two groups, in widths of a mark
const CENTRE = 230
const BAND = 180 // radius of the circle of marks
const ARC = 146 // radius of the line that holds a group together

const at = (radius: number, angle: number) => ({
  x: Math.round((CENTRE + radius * Math.sin(angle)) * 10) / 10,
  y: Math.round((CENTRE - radius * Math.cos(angle)) * 10) / 10,
})

/** Places of marks around a table, group by group, clockwise from the top, in a square of 460. */
export function ring(groups: number[]): Ring {
  const filled = groups.filter(count => count > 0)
  const gaps = Math.max(1, filled.length)
  const slots = filled.reduce((sum, count) => sum + count, 0) + gaps * GAP
  const step = (2 * Math.PI) / slots
  const markRadius = Math.min(19, (BAND * step) / 2.35)
  const marks: Place[][] = []
  const arcs: string[] = []
  let angle = (GAP / 2 + 0.5) * step
  for (const count of groups) {
    const group: Place[] = []
    for (let mark = 0; mark < count; mark++) {
      group.push({ ...at(BAND, angle), angle })
      angle += step
    }
    marks.push(group)
    if (count === 0) continue
    const first = at(ARC, (group[0]?.angle ?? 0) - step * 0.3)
    const last = at(ARC, (group[count - 1]?.angle ?? 0) + step * 0.3)
    const wide = (count - 0.4) * step > Math.PI ? 1 : 0
    arcs.push(`M${first.x} ${first.y}A${ARC} ${ARC} 0 ${wide} 1 ${last.x} ${last.y}`)
    angle += GAP * step
  }
  return { size: 2 * CENTRE, marks, markRadius, arcs }
}
