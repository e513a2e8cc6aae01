// The SQL that the product really sends for a request, as its database logged it. The floor of a line is made of it, so
// that the two cannot drift apart.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run, session } from './database.mjs'
import { databaseFiles } from './product.mjs'

const MARK = 'benchmark, next request'
const DURATION = /^duration: [\d.]+ ms {2}(execute|statement)(?: [^:]*)?: ([\s\S]*)$/

/**
 * Does the works one after the other while the application's statements are logged.
 * @returns for each work its statements in their order: `{session, sql, values}`, values as text or null
 */
export async function captured(product, works) {
  const environment = product.database
  const file = join(databaseFiles(product.dataDir), 'log', 'statements.json')
  const level = async value => {
    await run(environment, `alter system set log_min_duration_statement = '${value}'`)
    await run(environment, 'select pg_reload_conf()')
    await pause(500)
  }
  const marks = session(environment, ['-A', '-t'])
  await level('0')
  const from = existsSync(file) ? size(file) : 0
  try {
    for (const work of works) {
      await work()
      // The log is in the order of what happened, so that a statement of another session separates two works.
      marks.input.write(`select '${MARK}';\n`)
      await once(marks.output, 'data')
    }
    await pause(500)
  } finally {
    marks.input.end()
    await marks.done
    await level('-1')
  }
  const found = [[]]
  for (const line of read(file, from).split('\n').filter(Boolean)) {
    const entry = JSON.parse(line)
    const match = DURATION.exec(entry.message ?? '')
    if (match && entry.user === 'roundtable_app') {
      found.at(-1).push({ session: entry.session_id, sql: match[2].trim(), values: values(entry.detail) })
    } else if (match && match[2].includes(MARK)) {
      found.push([])
    }
  }
  return found.slice(0, works.length)
}

function size(file) {
  const descriptor = openSync(file)
  const { size } = fstatSync(descriptor)
  closeSync(descriptor)
  return size
}

function read(file, from) {
  const descriptor = openSync(file)
  const bytes = Buffer.alloc(fstatSync(descriptor).size - from)
  readSync(descriptor, bytes, 0, bytes.length, from)
  closeSync(descriptor)
  return bytes.toString('utf8')
}

/** `Parameters: $1 = 'it''s', $2 = NULL` as a list. */
export function values(detail) {
  const found = []
  for (const match of (detail ?? '').matchAll(/\$(\d+) = (?:NULL|'((?:[^']|'')*)')/g)) {
    found[Number(match[1]) - 1] = match[2] === undefined ? null : match[2].replaceAll("''", "'")
  }
  return found
}

const CONTROL = /^(begin|commit|rollback|set |show )/i

/** What the process asks by itself meanwhile: it belongs to no request. */
const BACKGROUND = new RegExp(
  [
    'from (public_change|outbox_delivery|scheduled_tasks)',
    'scheduled_tasks set',
    'organization_fold',
    'audit_chain',
    // Who is restricted, read again each second.
    'from moderation_case c, unnest',
    // Whether another process has left an import.
    'pg_try_advisory_lock',
    'from register_import where status in',
    'update outbox_delivery d set next_attempt_at',
  ].join('|'),
  'i',
)

/** Statements that ask or change something: what a count of statements counts. */
export const countable = statements => statements.filter(s => !CONTROL.test(s.sql) && !BACKGROUND.test(s.sql))
