// Writes docs/performance.md. Nobody types figures into it.
import { GOALS, shown, verdict } from './goals.mjs'

const number = value => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1))
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** The page for the results of a run. */
export function page({ machine, when, took, options, figures, load, searches, notes, sizes }) {
  const [small, large] = sizes
  const known = GOALS.filter(goal => goal.id in figures)
  const left = GOALS.filter(goal => !(goal.id in figures))
  const missed = known.filter(goal => verdict(goal, figures[goal.id]).includes('missed'))
  return `# Performance

Written by \`node bench/run.mjs${options}\` on ${when}, in ${took} minutes; do not change it by hand.
[bench/README.md](../bench/README.md) says how it is measured and how to run it again.

${table(['what', 'measured with'], [
    ['machine', `${machine.cpu}, ${machine.memory}; client, server and database share it`],
    ['system', machine.system],
    ['product', `commit ${machine.commit}, Java ${machine.java}, heap 512 MiB, limits on requests off`],
    ['database', `PostgreSQL ${machine.postgres}, embedded, with its own settings: ${machine.memorySettings}`],
    ['load', `wrk ${machine.wrk}, pgbench ${machine.pgbench}, nginx ${machine.nginx}, Node ${machine.node}`],
    ['organizations', `small: ${small.toLocaleString('en')}${large ? `, large: ${large.toLocaleString('en')}` : ''}; invented, seed ${machine.seed}`],
  ])}

## Figures

${missed.length === 0 ? 'Every figure that was measured is met.' : `${missed.length} of ${known.length} figures are missed.`}

${table(['figure', 'measured', 'must', 'aim', 'verdict'], known.map(goal => [
    goal.title, shown(goal, figures[goal.id]), `${goal.sign} ${goal.must}${goal.unit ?? ''}`,
    `${goal.sign} ${goal.aim}${goal.unit ?? ''}`, verdict(goal, figures[goal.id]),
  ]))}
${left.length === 0 ? '' : `\nNot measured in this run: ${left.map(goal => goal.title).join('; ')}.\n`}
## Load

Requests a second and times in milliseconds; medians of the rounds. The floor of a line ran in the same round.

${table(['line', 'organizations', 'connections', 'requests/s', 'p50', 'p95', 'p99', 'floor/s', 'ratio'], load.map(l => [
    l.line, l.rows.toLocaleString('en'), l.connections, number(l.perSecond), l.p50 === undefined ? '' : number(l.p50),
    l.p95 === undefined ? '' : number(l.p95), l.p99 === undefined ? '' : number(l.p99),
    l.floor ? number(l.floor) : '', l.floor ? (l.perSecond / l.floor).toFixed(2) : '',
  ]))}
${searches.length === 0 ? '' : `
## Searches of two words

Milliseconds of one request at a time over ${searches[0].rows.toLocaleString('en')} organizations, by how frequent the words are.

${table(['words', 'searches', 'median', 'slowest'], searches.map(s => [s.kind, s.count, number(s.median), number(s.slowest)]))}
`}
## Notes

${notes.map(note => `- ${note}`).join('\n')}
`
}
