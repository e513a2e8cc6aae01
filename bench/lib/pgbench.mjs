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

/**
 * Runs scripts, and measures the last seconds.
 * @param options `{options, clients, seconds, settling: seconds before those, in which each client prepares each script}`
 * @returns transactions a second, and the mean time of one in milliseconds
 */
export async function floor(environment, { options, clients, seconds, settling = 0 }) {
  const { text, progress } = await output(
    find('pgbench'),
    ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-P', '1', '-T', String(settling + seconds), ...options],
    environment,
  )
  const each = [...progress.matchAll(/^progress: [\d.]+ s, ([\d.]+) tps/gm)].map(match => Number(match[1])).slice(settling)
  const perSecond = each.reduce((sum, one) => sum + one, 0) / each.length
  if (!(perSecond > 0) || /number of failed transactions: [1-9]/.test(text)) throw new Error(`pgbench said: ${text}`)
  return { perSecond, mean: (1000 * clients) / perSecond }
}
