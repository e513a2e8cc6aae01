// The floor: the same SQL with the same values, sent by pgbench over the same protocol (-M prepared).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { find } from './tools.mjs'
import { output } from './wrk.mjs'

/**
 * Scripts of one line, one for each request.
 * @param transactions for each request its statements, `{sql, values}`
 */
export function scripts(folder, transactions) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const options = []
  transactions.forEach((statements, n) => {
    const text = statements.map((statement, s) => {
      const name = `v${n}_${s}_`
      statement.values.forEach((value, i) => {
        if (value !== null) options.push('-D', `${name}${i + 1}=${value}`)
      })
      return `${bound(statement, i => `:${name}${i}`)};`
    })
    const file = join(folder, `${n}.sql`)
    writeFileSync(file, `${text.join('\n')}\n`)
    options.push('-f', file)
  })
  return options
}

/** The statement with its places filled: a value becomes what `place` says, null stays null. */
export function bound({ sql, values }, place) {
  return sql.replaceAll(/\$(\d+)/g, (whole, number) => {
    const i = Number(number)
    return i > values.length ? whole : values[i - 1] === null ? 'null' : place(i)
  })
}

/** Runs scripts for some seconds. */
export async function floor(environment, { options, clients, seconds }) {
  const text = await output(
    find('pgbench'),
    ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds), ...options],
    environment,
  )
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(text)?.[1])
  if (!(perSecond > 0) || /number of failed transactions: [1-9]/.test(text)) throw new Error(`pgbench said: ${text}`)
  return { perSecond, mean: Number(/^latency average = ([\d.]+)/m.exec(text)[1]) }
}
